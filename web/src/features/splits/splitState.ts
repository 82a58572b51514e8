import {
  deploymentOf,
  ETHER,
  fetchSplit,
  type Received,
  readReceived,
  readSplit,
  type Split,
  SplitNotFoundError,
  type SplitWithAssets,
} from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { environment } from "../../lib/environment.ts";
import { indexClient } from "../../lib/index/indexClient.ts";
import { publicClient } from "../../lib/publicClient.ts";

/** Roles and open assets: the chain's own word, and the index's while the chain can't be reached. */
export async function readSplitState(split: Address): Promise<Split> {
  try {
    return await readSplit(publicClient, { split });
  } catch (error) {
    if (error instanceof SplitNotFoundError) throw error;
    return toSplit(await fromIndexOr(error, split));
  }
}

/** What went in and out; read like the state. */
export async function readTotals(split: Address, assets: readonly Address[]): Promise<readonly Received[]> {
  try {
    return await readReceived(publicClient, { split, assets });
  } catch (error) {
    return (await fromIndexOr(error, split)).assets;
  }
}

async function fromIndexOr(error: unknown, split: Address): Promise<SplitWithAssets> {
  const indexed = indexClient ? await fetchSplit(indexClient, { split }).catch(() => null) : null;
  if (!indexed) throw error;
  return indexed;
}

/** The index's form of a split in the chain's. */
export function toSplit({
  split,
  id,
  controller,
  pendingController,
  manager,
  totalWeight,
  assets,
}: SplitWithAssets): Split {
  const tokens = assets.map(({ asset }) => asset).filter((asset) => !isAddressEqual(asset, ETHER));
  return {
    address: split,
    id,
    controller,
    pendingController,
    manager,
    treasury: deploymentOf(environment.chainId).treasury,
    totalWeight,
    assets: [ETHER, ...tokens],
  };
}
