import { renounceControlRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";

type Order = { split: Address; splitName: string };

/** Gives control up for ever. */
export function renounceControl({ split, splitName }: Order): Action {
  return {
    label: "Give up control for ever",
    describe: `Nobody can change the team, its weights or the manager of ${splitName} any more, not even you. This can't be undone.`,
    changes: [{ label: "Controller", before: "You", after: "Nobody, for ever" }],
    steps: [{ kind: "transaction", label: "Give up control for ever", request: renounceControlRequest({ split }) }],
    invalidates: [keys.split(split)],
    expectedEvents: ["ControlTransferred"],
    done: { sentence: `The shares of ${splitName} are fixed for ever.`, href: `/splits/${split}` },
  };
}
