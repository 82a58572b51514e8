import { approveRequest, payTokenRequest } from "@rizom/sdk";
import type { Action, ActionStep } from "../../../transactions/action.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { aboutPayment, type PaymentOrder, packedReference } from "./payment.ts";

/** Pays a token into a split; first lets the split take exactly that much, unless it already may. */
export function payToken(order: PaymentOrder & { allowance: bigint }): Action {
  const { split, asset, amount } = order;
  const about = aboutPayment(order);
  const pay: ActionStep = {
    kind: "transaction",
    label: about.label,
    request: payTokenRequest({ split, asset: asset.address, amount, reference: packedReference(order) }),
  };
  const [first, ...rest] = [...approvals(order), pay];
  return { ...about, steps: [first ?? pay, ...rest], expectedEvents: ["PaymentReceived"] };
}

function approvals({ allowance, amount, asset, split, splitName }: PaymentOrder & { allowance: bigint }): ActionStep[] {
  if (allowance >= amount) return [];
  const allow = (most: bigint, label: string): ActionStep => ({
    kind: "transaction",
    label,
    request: approveRequest({ asset: asset.address, spender: split, amount: most }),
  });
  const exactly = allow(amount, `Allow ${splitName} to take ${sayAmount(amount, asset)}, and no more`);
  // Some tokens (USDT) refuse to change an allowance that isn't zero.
  return allowance === 0n ? [exactly] : [allow(0n, `Take back an earlier, smaller allowance`), exactly];
}
