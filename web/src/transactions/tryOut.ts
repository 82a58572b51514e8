import type { Address, PublicClient } from "viem";
import { explain } from "./explain.ts";
import type { Call } from "./record.ts";

/**
 * Runs a call without sending it.
 *
 * @returns the most that the network's fee can be, in wei; null when it can't be estimated
 * @throws what it reverts with
 */
export async function tryOut(client: PublicClient, account: Address, call: Call): Promise<bigint | null> {
  await client.call({ account, ...call });
  try {
    const [gas, fees] = await Promise.all([client.estimateGas({ account, ...call }), client.estimateFeesPerGas()]);
    return gas * (fees.maxFeePerGas ?? 0n);
  } catch {
    // The fee is a courtesy: the wallet says it too.
    return null;
  }
}

/** Why a mined transaction reverted: the call is run again on the state it met. */
export async function whyReverted(
  client: PublicClient,
  account: Address,
  call: Call,
  blockNumber: bigint,
): Promise<string> {
  try {
    await client.call({ account, ...call, blockNumber });
  } catch (error) {
    return explain(error);
  }
  return "Something changed before its turn came, and the contract refused it. Nothing was changed but for the network's fee.";
}
