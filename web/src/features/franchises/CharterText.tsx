import type { WrittenText } from "@rizom/sdk";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Markdown } from "../markdown/Markdown.tsx";

/** Longer ones would push everything else off the screen. */
const LONG = 1_500;

/** A charter as it's read: anybody's text. */
export function CharterText({ title, summary, body }: WrittenText) {
  return (
    <article className="charter stack" aria-label="Charter">
      <h3>{title}</h3>
      {summary.trim() === "" ? null : <p className="charter__summary">{summary}</p>}
      <Body text={body} />
    </article>
  );
}

function Body({ text }: { text: string }) {
  if (text.trim() === "") return null;
  const markdown = <Markdown text={text} topHeading={4} />;
  return text.length > LONG ? <Disclosure summary="Read the whole charter">{markdown}</Disclosure> : markdown;
}
