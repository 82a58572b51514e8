import { sayAccount } from "../wording/sayAccount.ts";
import type { Signed } from "./SignedFile.ts";
import type { Standing } from "./standing.ts";
import type { Trial } from "./trial.ts";

const ALTERED = "AttestationRegistry_InvalidSignature";

/** Whether its number could still be cancelled to some end: not where nobody signed it. */
export const isWorthCancelling = ({ standing, refusal }: Trial): boolean =>
  standing === "unused" && refusal?.name !== ALTERED;

/** Why what somebody signed can't be sent, in a sentence; null when it can. */
export function sayRefusal({ attester }: Signed, { standing, refusal }: Trial, isOwn: boolean): string | null {
  const who = isOwn ? "you" : sayAccount(attester);
  if (standing !== "unused") return sayOver(standing, who);
  if (refusal === null) return null;
  switch (refusal.name) {
    case ALTERED:
      return `It was altered after it was signed, or ${who} never signed it: the signature isn’t for exactly this. Nobody can send it.`;
    case "AttestationRegistry_AlreadyAttested":
      return `About some of this ${who} said something already, and that stands: the file can’t be sent unless that is revoked first.`;
    case "AttestationRegistry_NotStanding":
      return `Some of what ${who} ${isOwn ? "take" : "takes"} back with it doesn’t stand any more, so the file can’t be sent.`;
    default:
      return refusal.sentence;
  }
}

function sayOver(standing: Exclude<Standing, "unused">, who: string): string {
  switch (standing) {
    case "cancelled":
      return `It was cancelled by ${who}: nobody can send it any more.`;
    case "used":
      return "It was sent already, and each signature works once. What came of it is on this page.";
    case "over":
      return "It was sent already, or cancelled: nobody can send it any more. Which of both the node doesn’t tell just now.";
  }
}
