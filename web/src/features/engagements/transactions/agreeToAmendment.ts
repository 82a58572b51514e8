import { type Amendment, amendRequest } from "@rizom/sdk";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import type { Scene } from "../Scene.ts";
import { sayAmendment } from "../sayAmendment.ts";
import { isSame } from "../sayParty.ts";
import { addressOf, seen, touched } from "./about.ts";

/** The second of the two agrees to another's amendment, by the same call: it's in force at once. */
export function agreeToAmendment(scene: Scene, amendment: Amendment): Action {
  const { engagement } = scene;
  return {
    label: "Agree to the changes",
    describe: `You agree to what ${sayAccount(amendment.by)} proposed. It’s in force at once; no money moves.`,
    changes: sayAmendment(scene, amendment),
    steps: [
      {
        kind: "transaction",
        label: "Agree to the changes",
        request: amendRequest({ ...addressOf(engagement), amendment }),
      },
    ],
    invalidates: touched(engagement),
    expectedEvents: [eventOf(scene, amendment)],
    done: { sentence: "The changes are in force.", ...seen(engagement) },
  };
}

/** What the contract says when it's carried out. */
function eventOf({ engagement }: Scene, { additions, changes, arbiter, reviewWindow }: Amendment): string {
  const isOfTerms = !isSame(arbiter, engagement.arbiter) || reviewWindow !== engagement.reviewWindow;
  if (isOfTerms) return "TermsAmended";
  return changes.length > 0 || additions.length === 0 ? "OutcomeAmended" : "OutcomeProposed";
}
