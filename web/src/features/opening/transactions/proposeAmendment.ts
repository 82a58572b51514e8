import { type AmendmentTerms, amendRequest } from "@rizom/sdk";
import type { Action } from "../../../transactions/action.ts";
import type { Scene } from "../../engagements/Scene.ts";
import { sayAmendment } from "../../engagements/sayAmendment.ts";
import { otherOf } from "../../engagements/sayParty.ts";
import { addressOf, seen, touched } from "../../engagements/transactions/about.ts";
import { sayAccount } from "../../wording/sayAccount.ts";

/** The first of the two says what is to be different; it's in force once the other one agrees. */
export function proposeAmendment(scene: Scene, amendment: AmendmentTerms): Action {
  const { engagement, reader } = scene;
  const other = sayAccount(otherOf(engagement, reader));
  return {
    label: "Propose the changes",
    describe: `You agree to these changes. Nothing is different until ${other} agrees, too, and no money moves. You can take it back until then.`,
    changes: sayAmendment(scene, amendment),
    steps: [
      {
        kind: "transaction",
        label: "Propose the changes",
        request: amendRequest({ ...addressOf(engagement), amendment }),
      },
    ],
    invalidates: touched(engagement),
    expectedEvents: ["AmendmentProposed"],
    done: { sentence: `You proposed the changes. ${other} has to agree.`, ...seen(engagement) },
  };
}
