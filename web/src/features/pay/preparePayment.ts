import { getBlock } from "viem/actions";
import { publicClient } from "../../lib/publicClient.ts";
import type { Action } from "../../transactions/action.ts";
import { readPermission } from "../assets/queries.ts";
import { payEther } from "../payments/transactions/payEther.ts";
import type { PaymentOrder } from "../payments/transactions/payment.ts";
import { payToken } from "../payments/transactions/payToken.ts";
import { payTokenWithPermit } from "../payments/transactions/payTokenWithPermit.ts";
import { isEther } from "./payForm.ts";

/** How long a permit counts: long enough to look at everything twice. */
const PERMIT_SECONDS = 3_600n;

/** Chooses the shortest way to pay that the asset allows: nothing, a permit, or an approval before. */
export async function preparePayment(order: PaymentOrder): Promise<Action> {
  const { asset, payer, split, amount } = order;
  if (isEther(asset.address)) return payEther(order);
  const { permit, allowance } = await readPermission({ asset: asset.address, owner: payer, spender: split });
  if (allowance >= amount || !permit) return payToken({ ...order, allowance });
  // By the chain's clock: a local chain's may differ from this browser's.
  const { timestamp } = await getBlock(publicClient);
  return payTokenWithPermit({ ...order, permit, deadline: timestamp + PERMIT_SECONDS });
}
