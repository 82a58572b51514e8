import { deploymentOf, type FranchiseRecord, type Motion, withdrawSupportRequest } from "@rizom/sdk";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayMotion } from "../sayMotion.ts";

type Order = { franchise: FranchiseRecord; motion: Pick<Motion, "matter" | "subject">; support: number };

/** Takes the support of a motion back. */
export function withdrawSupport({ franchise, motion, support }: Order): Action {
  const { id, ownerCount } = franchise;
  const what = sayMotion(motion, franchise);
  const end = support === 1 ? " Nobody is for it then, so it ends; it can be brought again." : "";
  return {
    label: "Take your support back",
    describe: `You aren’t for this any more: “${what}”.${end}`,
    changes: [
      { label: "Owners for it", before: `${support} of ${ownerCount}`, after: `${support - 1} of ${ownerCount}` },
    ],
    steps: [
      {
        kind: "transaction",
        label: "Take your support back",
        request: withdrawSupportRequest({
          franchiseRegistry: deploymentOf(environment.chainId).franchiseRegistry,
          ...motion,
        }),
      },
    ],
    invalidates: [keys.franchise(id)],
    expectedEvents: ["MotionSupportWithdrawn"],
    done: { sentence: "You took your support back.", href: `/franchises/${id}`, linkLabel: "See the franchise" },
  };
}
