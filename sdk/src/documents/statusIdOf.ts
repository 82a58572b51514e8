import type { Address, Hex } from "viem";

/** Which attestation of which registry. */
export type AttestationPlace = { readonly chainId: number; readonly registry: Address; readonly uid: Hex };

/**
 * Which attestation on-chain a credential is about: there stands whether it was revoked.
 * @returns A URN, in lower case
 * @example
 * statusIdOf({ chainId: 1, registry, uid }); // "urn:rizom:attestation:1:0x…:0x…"
 */
export function statusIdOf({ chainId, registry, uid }: AttestationPlace): string {
  return `urn:rizom:attestation:${chainId}:${registry.toLowerCase()}:${uid.toLowerCase()}`;
}
