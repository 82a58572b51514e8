import { Markdown } from "../markdown/Markdown.tsx";
import type { Verified } from "./judge.ts";

/** What the attester adds: anybody's Markdown, out of a document that this browser has checked; nothing without one. */
export function Comment({ verified }: { verified: Verified | undefined }) {
  const comment = verified?.document?.credentialSubject.comment ?? "";
  if (comment.trim() === "") return null;
  return (
    <blockquote className="attestation__comment">
      <Markdown text={comment} topHeading={4} />
    </blockquote>
  );
}
