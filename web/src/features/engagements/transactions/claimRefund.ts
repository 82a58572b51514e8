import { claimRefundRequest } from "@rizom/sdk";
import type { Address } from "viem";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { addressOf, type EngagementOrder, seen, touchedWithMoney } from "./about.ts";

/** The client takes what couldn't be sent. */
export function claimRefund({ engagement, asset, to }: Omit<EngagementOrder, "nameOf"> & { to: Address }): Action {
  const amount = sayAmount(engagement.refund, asset);
  const label = `Take ${amount}`;
  return {
    label,
    describe: `${amount} that couldn’t be sent to you leave escrow for ${sayAccount(to)}.`,
    changes: [{ label: sayAccount(to), after: `+ ${amount}` }],
    steps: [{ kind: "transaction", label, request: claimRefundRequest({ ...addressOf(engagement), to }) }],
    invalidates: touchedWithMoney(engagement),
    expectedEvents: ["RefundClaimed"],
    done: { sentence: `${amount} went to ${sayAccount(to)}.`, ...seen(engagement) },
  };
}
