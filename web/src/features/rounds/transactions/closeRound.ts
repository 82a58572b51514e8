import { closeRoundRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import type { NetworkRound } from "../networkRound.ts";
import { sayLeft, sayTitle } from "../sayRound.ts";

type Order = { equityRounds: Address; round: NetworkRound };

/** Returns what nobody claimed of a round until its deadline; anybody may. */
export function closeRound({ equityRounds, round }: Order): Action {
  const [title, left] = [sayTitle(round), sayLeft(round.left)];
  return {
    label: `Return ${left} to the allowance`,
    describe: `Nobody can claim what is left of “${title}” any more: its deadline has passed. Its ${left} return to the mint allowance of rounds, and can be used for another round. You get nothing for it and only pay the fee.`,
    changes: [
      { label: `Set aside for “${title}”`, before: left, after: "nothing" },
      { label: "Returns to what rounds may hand out", after: left },
    ],
    steps: [
      {
        kind: "transaction",
        label: "Close the round",
        request: closeRoundRequest({ equityRounds, root: round.root }),
      },
    ],
    invalidates: [keys.equity],
    expectedEvents: ["RoundClosed"],
    done: {
      sentence: `${left} of “${title}” returned to the mint allowance. The round is closed.`,
      href: "/equity",
      linkLabel: "See the equity",
    },
  };
}
