import type { Address } from "viem";

/**
 * The domain in which the registry of attestations takes signatures.
 * @returns A part of typed data
 * @example
 * registryDomain(31337, attestationRegistry);
 */
export function registryDomain(chainId: number, attestationRegistry: Address) {
  const name = "Rizom AttestationRegistry";
  return { name, version: "1", chainId, verifyingContract: attestationRegistry } as const;
}
