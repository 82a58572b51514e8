import type { ProfileDocument } from "@rizom/sdk";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Markdown } from "../markdown/Markdown.tsx";
import { visibleText } from "../markdown/visibleText.ts";
import { ProfileLinks } from "./ProfileLinks.tsx";
import "./profiles.css";

/** Longer ones would push everything else off the screen. */
const LONG = 1_200;

/** What somebody says of themselves: anybody's text. */
export function ProfileText({ profile }: { profile: Pick<ProfileDocument, "name" | "summary" | "body" | "links"> }) {
  const { name, summary, body, links } = profile;
  const text = body.trim() === "" ? null : <Markdown text={body} topHeading={3} />;
  return (
    <article className="stack" aria-label={`Profile of ${visibleText(name)}`}>
      {summary.trim() === "" ? null : <p className="profile__summary break">{visibleText(summary)}</p>}
      {text && body.length > LONG ? <Disclosure summary="Read all of it">{text}</Disclosure> : text}
      <ProfileLinks links={links} />
    </article>
  );
}
