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

/**
 * Tries out several calls that go to the wallet together. What needs the one before it can't be tried out by itself:
 * then only the first is.
 *
 * @returns the most that the network's fees can be in all, in wei; null when they can't be estimated
 * @throws what one of them reverts with
 */
export async function tryOutAll(
  client: Client,
  account: Address,
  calls: readonly Call[],
  independent: boolean,
): Promise<bigint | null> {
  const fees = await Promise.all(
    (independent ? calls : calls.slice(0, 1)).map((call) => tryOut(client, account, call)),
  );
  if (fees.length < calls.length) return null;
  return fees.reduce((sum, fee) => (sum === null || fee === null ? null : sum + fee), 0n);
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
