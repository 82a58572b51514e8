import { bytesToBigInt } from "viem";

const BYTES = 32;

/**
 * A nonce that nobody has used: 256 random bits.
 * @returns What `attestTypedData` and `revokeTypedData` take as nonce
 * @example
 * const nonce = freshNonce();
 */
export function freshNonce(): bigint {
  return bytesToBigInt(crypto.getRandomValues(new Uint8Array(BYTES)));
}
