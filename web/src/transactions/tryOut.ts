import type { Address, Client } from "viem";
import { call as callContract, estimateFeesPerGas, estimateGas } from "viem/actions";
import { explain } from "./explain.ts";
import type { Call } from "./record.ts";

/**
 * Runs a call without sending it.
 *
 * @returns the most that the network's fee can be, in wei; null when it can't be estimated
 * @throws what it reverts with
 */
export async function tryOut(client: Client, account: Address, call: Call): Promise<bigint | null> {
  await callContract(client, { account, ...call });
  try {
    const [gas, fees] = await Promise.all([estimateGas(client, { account, ...call }), estimateFeesPerGas(client)]);
    return gas * (fees.maxFeePerGas ?? 0n);
  } catch {
    // The fee is a courtesy: the wallet says it too.
    return null;
  }
}

/** Why a mined transaction reverted: the call is run again on the state it met. */
export async function whyReverted(client: Client, account: Address, call: Call, blockNumber: bigint): Promise<string> {
  try {
    await callContract(client, { account, ...call, blockNumber });
  } catch (error) {
    return explain(error);
  }
  return "Something changed before its turn came, and the contract refused it. Nothing was changed but for the network's fee.";
}
