import type { Address } from "viem";
import type { Asset } from "../chain/readAsset.ts";

/** Writes the values of an error as people read them. */
export type Writer = {
  /** `0xf39F…2266` */
  readonly address: (address: Address) => string;
  /** `1.5 ETH`, or units of a shortened address where the asset isn't known. */
  readonly amount: (asset: Address, amount: bigint) => string;
  /** `12 000 RZM` */
  readonly equity: (amount: bigint) => string;
  /** The asset's symbol, or "the token 0x5FbD…0aa3". */
  readonly asset: (asset: Address) => string;
  /** `2026-11-22 17:30 UTC` */
  readonly time: (seconds: bigint) => string;
};

/** Assets whose amounts can be written with symbol and decimals; ETH needn't be among them. */
export type KnownAssets = readonly Pick<Asset, "address" | "symbol" | "decimals">[];
