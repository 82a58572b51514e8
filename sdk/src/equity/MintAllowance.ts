import type { Address } from "viem";

/** How much equity a module may mint. */
export type MintAllowance = {
  readonly module: Address;
  /** What it may mint in all, in units of equity. */
  readonly limit: bigint;
  /** What it has minted, and what it holds in reservations. */
  readonly used: bigint;
};
