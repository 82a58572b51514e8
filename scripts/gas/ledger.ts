import { network } from "hardhat";
import type { Hex } from "viem";

/** A fresh chain in this process, on which every figure is the gas of a whole transaction. */
export const { viem, networkHelpers } = await network.getOrCreate();
const publicClient = await viem.getPublicClient();

/** Waits for a transaction and tells its gas. */
export async function gasOf(transaction: Promise<Hex>): Promise<bigint> {
  const receipt = await publicClient.waitForTransactionReceipt({ hash: await transaction });
  if (receipt.status !== "success") throw new Error(`The measured transaction ${receipt.transactionHash} failed.`);
  return receipt.gasUsed;
}
