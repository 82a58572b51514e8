import { setFacilitatorRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { addressOf, type EngagementOrder, seen, touched } from "./about.ts";

type Order = Pick<EngagementOrder, "engagement"> & { readonly account: Address };

/** An owner of the franchise names who looks after the client from now on. */
export function setFacilitator({ engagement, account }: Order): Action {
  const [before, after] = [sayAccount(engagement.facilitator), sayAccount(account)];
  const label = `Name ${after} as facilitator`;
  return {
    label,
    describe: `${after} looks after the client of this engagement from then on, instead of ${before}: adds to the team, delivers, and agrees with the client. What ${before} proposed and wasn’t agreed to falls away. The split’s relationship share isn’t touched: that’s changed in the split.`,
    changes: [{ label: "Facilitator", before, after }],
    steps: [{ kind: "transaction", label, request: setFacilitatorRequest({ ...addressOf(engagement), account }) }],
    invalidates: [...touched(engagement), keys.account(account), keys.account(engagement.facilitator)],
    expectedEvents: ["FacilitatorChanged"],
    done: { sentence: `${after} is the facilitator now.`, ...seen(engagement) },
  };
}
