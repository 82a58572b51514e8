import { type Address, bytesToHex } from "viem";
import { random } from "./random.ts";

/** Random allocations, the same in every run; no account twice, for all that is likely. */
export function randomAllocations(count: number, seed: number) {
  const { bytes, bigint } = random(seed);
  return Array.from({ length: count }, () => ({
    account: bytesToHex(bytes(20)) as Address,
    amount: bigint(80) + 1n,
  }));
}

/** The terms of a round that tests make. */
export const terms = {
  title: "Founding thanks",
  chainId: 31337,
  contract: "0x5FbDB2315678afecb367f032d93F642f64180aa3",
  deadline: 1_800_000_000,
} as const;
