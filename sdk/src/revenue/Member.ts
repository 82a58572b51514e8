import type { Address } from "viem";

/** One member of a team: money is shared in proportion to weight. */
export type Member = { readonly account: Address; readonly weight: number };
