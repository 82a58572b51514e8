import { type Asset, claimStrayRequest, type Engagement } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { addressOf, seen, touched } from "./about.ts";

type Order = {
  readonly engagement: Engagement;
  /** What lies in the escrow and belongs to no outcome. */
  readonly stray: { readonly asset: Asset; readonly amount: bigint };
  readonly to: Address;
};

/** The client takes what somebody sent into the escrow by itself. */
export function claimStray({ engagement, stray: { asset, amount }, to }: Order): Action {
  const said = sayAmount(amount, asset);
  return {
    label: `Take ${said}`,
    describe: `${said} in the escrow belong to no outcome. They go to ${sayAccount(to)}.`,
    changes: [{ label: sayAccount(to), after: `+ ${said}` }],
    steps: [
      {
        kind: "transaction",
        label: `Take ${said}`,
        request: claimStrayRequest({ ...addressOf(engagement), asset: asset.address, to }),
      },
    ],
    invalidates: [...touched(engagement), keys.account(to)],
    expectedEvents: ["StrayClaimed"],
    done: { sentence: `${said} went to ${sayAccount(to)}.`, ...seen(engagement) },
  };
}
