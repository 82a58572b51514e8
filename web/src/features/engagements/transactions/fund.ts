import { approveRequest, deploymentOf, fundRequest } from "@rizom/sdk";
import { environment } from "../../../lib/environment.ts";
import type { Action, ActionStep } from "../../../transactions/action.ts";
import { isEther } from "../../pay/payForm.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { aboutFunding, type FundingOrder, fundingOf } from "./funding.ts";

/**
 * The client puts the money of one or several outcomes into escrow; lets the contract take exactly that much of a token
 * first, unless it already may.
 *
 * @param order.allowance what the contract may take already; it doesn't matter for ETH
 */
export function fund(order: FundingOrder & { readonly allowance: bigint }): Action {
  const about = aboutFunding(order);
  const pay: ActionStep = {
    kind: "transaction",
    label: about.label,
    request: fundRequest({ ...fundingOf(order), asset: order.asset.address, amount: order.amount }),
  };
  const [first, ...rest] = [...approvals(order), pay];
  return { ...about, steps: [first ?? pay, ...rest] };
}

function approvals({ allowance, amount, asset }: FundingOrder & { allowance: bigint }): ActionStep[] {
  if (isEther(asset.address) || allowance >= amount) return [];
  const { engagements } = deploymentOf(environment.chainId);
  const allow = (most: bigint, label: string): ActionStep => ({
    kind: "transaction",
    label,
    request: approveRequest({ asset: asset.address, spender: engagements, amount: most }),
  });
  const exactly = allow(amount, `Allow the escrow to take ${sayAmount(amount, asset)}, and no more`);
  // Some tokens (USDT) refuse to change an allowance that isn't zero.
  return allowance === 0n ? [exactly] : [allow(0n, "Take back an earlier, smaller allowance"), exactly];
}
