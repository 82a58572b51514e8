import type { Hex } from "viem";

/** What a digest on-chain stands for. */
export const NAMED_KINDS = [
  "charter",
  "proposal",
  "allocation list",
  "brief",
  "evidence",
  "reason",
  "ruling",
  "attestation",
  "profile",
] as const;

export type NamedKind = (typeof NAMED_KINDS)[number];

/** A document that the network named, in force or not. */
export type NamedDocument = {
  readonly kind: NamedKind;
  readonly digest: Hex;
  /** In which it was named first. */
  readonly block: bigint;
};
