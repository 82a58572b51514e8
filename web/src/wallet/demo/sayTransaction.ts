import { erc20PermitAbi, revenueSplitAbi, revenueSplitFactoryAbi } from "@rizom/sdk";
import { type Address, decodeFunctionData, formatEther, type Hex } from "viem";

/** A transaction as eth_sendTransaction has it: numbers in hex. */
export type WalletTransaction = {
  readonly from: Address;
  readonly to?: Address;
  readonly data?: Hex;
  readonly value?: Hex;
  readonly gas?: Hex;
  readonly nonce?: Hex;
};

const ABI = [...revenueSplitAbi, ...revenueSplitFactoryAbi, ...erc20PermitAbi];

/** Says a transaction as a wallet would: what is called, where, with how much. */
export function sayTransaction({ to, data, value }: WalletTransaction): string[] {
  const lines = [`to: ${to ?? "a new contract"}`];
  if (value && BigInt(value) > 0n) lines.unshift(`${formatEther(BigInt(value))} ETH`);
  if (data && data !== "0x") lines.push(`calls: ${nameOf(data)}`);
  return lines;
}

function nameOf(data: Hex): string {
  try {
    return decodeFunctionData({ abi: ABI, data }).functionName;
  } catch {
    return data.slice(0, 10);
  }
}
