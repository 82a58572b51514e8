import type { Address } from "viem";
import type { AttestationKey } from "./NewAttestation.ts";
import { registryDomain } from "./registryDomain.ts";
import { toKeyTuple } from "./toKeyTuple.ts";

/**
 * What an attester signs so that somebody else can submit the revocation of its attestations.
 * @param parameters.nonce Any number that the attester hasn't used, as from `freshNonce`: they have no order
 * @param parameters.deadline Last second in which the signature works
 * @returns Typed data for `signTypedData`
 * @example
 * const signed = { attestationRegistry, attester, keys, nonce: freshNonce(), deadline };
 * const signature = await wallet.signTypedData(revokeTypedData({ ...signed, chainId }));
 */
export function revokeTypedData({
  chainId,
  attestationRegistry,
  attester,
  keys,
  nonce,
  deadline,
}: {
  readonly chainId: number;
  readonly attestationRegistry: Address;
  readonly attester: Address;
  readonly keys: readonly AttestationKey[];
  readonly nonce: bigint;
  readonly deadline: bigint;
}) {
  return {
    domain: registryDomain(chainId, attestationRegistry),
    types: {
      RevokeMany: [
        { name: "attester", type: "address" },
        { name: "keys", type: "AttestationKey[]" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
      AttestationKey: [
        { name: "engagementId", type: "uint256" },
        { name: "outcome", type: "uint256" },
        { name: "subject", type: "address" },
      ],
    },
    primaryType: "RevokeMany",
    message: { attester, keys: keys.map(toKeyTuple), nonce, deadline },
  } as const;
}
