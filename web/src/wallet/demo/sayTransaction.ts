import {
  accessManagerAbi,
  attestationRegistryAbi,
  engagementsAbi,
  equityGrantsAbi,
  equityRoundsAbi,
  equityTokenAbi,
  erc20PermitAbi,
  franchiseRegistryAbi,
  patronageEquityAbi,
  revenueSplitAbi,
  revenueSplitFactoryAbi,
} from "@rizom/sdk";
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

const ABI = [
  ...revenueSplitAbi,
  ...revenueSplitFactoryAbi,
  ...erc20PermitAbi,
  ...equityTokenAbi,
  ...equityGrantsAbi,
  ...equityRoundsAbi,
  ...patronageEquityAbi,
  ...accessManagerAbi,
  ...franchiseRegistryAbi,
  ...engagementsAbi,
  ...attestationRegistryAbi,
];

/** Says a transaction as a wallet would: what is called, where, with how much. */
export function sayTransaction({ to, data, value }: Pick<WalletTransaction, "to" | "data" | "value">): string[] {
  const lines = [`to: ${to ?? "a new contract"}`];
  if (value && BigInt(value) > 0n) lines.unshift(`${formatEther(BigInt(value))} ETH`);
  if (data && data !== "0x") lines.push(`calls: ${nameOf(data)}`);
  return lines;
}

/** Says several, numbered. */
export function sayCalls(calls: readonly Pick<WalletTransaction, "to" | "data" | "value">[]): string[] {
  return calls.flatMap((call, index) => [`${index + 1} of ${calls.length}`, ...sayTransaction(call)]);
}

function nameOf(data: Hex): string {
  try {
    return decodeFunctionData({ abi: ABI, data }).functionName;
  } catch {
    return data.slice(0, 10);
  }
}
