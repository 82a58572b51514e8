import { deploymentOf } from "@rizom/sdk";
import { getBlock } from "viem/actions";
import { environment } from "../../lib/environment.ts";
import { publicClient } from "../../lib/publicClient.ts";
import type { Action } from "../../transactions/action.ts";
import { readPermission } from "../assets/queries.ts";
import { isEther } from "../pay/payForm.ts";
import { fund } from "./transactions/fund.ts";
import type { FundingOrder } from "./transactions/funding.ts";
import { fundWithPermit } from "./transactions/fundWithPermit.ts";

/** How long a permit counts: long enough to look at everything twice. */
const PERMIT_SECONDS = 3_600n;

/** Chooses the shortest way to fund that the asset allows: nothing, a permit, or an approval before. */
export async function prepareFunding(order: FundingOrder): Promise<Action> {
  const { asset, engagement, amount } = order;
  if (isEther(asset.address)) return fund({ ...order, allowance: 0n });
  const spender = deploymentOf(environment.chainId).engagements;
  const { permit, allowance } = await readPermission({ asset: asset.address, owner: engagement.client, spender });
  if (allowance >= amount || !permit) return fund({ ...order, allowance });
  // By the chain's clock: a local chain's may differ from this browser's.
  const { timestamp } = await getBlock(publicClient);
  return fundWithPermit({ ...order, permit, deadline: timestamp + PERMIT_SECONDS });
}
