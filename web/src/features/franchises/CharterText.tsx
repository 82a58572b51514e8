import type { WrittenText } from "@rizom/sdk";
import { Markdown } from "../markdown/Markdown.tsx";

/** A charter as it's read: anybody's text. */
export function CharterText({ title, summary, body }: WrittenText) {
  return (
    <article className="charter stack" aria-label="Charter">
      <h3>{title}</h3>
      {summary.trim() === "" ? null : <p className="charter__summary">{summary}</p>}
      {body.trim() === "" ? null : <Markdown text={body} topHeading={4} />}
    </article>
  );
}
