import { bytesToHex, type Hex } from "viem";

/**
 * The SHA-256 of bytes, however many: how many there may be is for the caller to know.
 * @returns 32 bytes
 * @example
 * const digest = await sha256Of(bytes);
 */
export async function sha256Of(bytes: Uint8Array): Promise<Hex> {
  // A copy, because bytes may be a view of shared memory, which WebCrypto refuses.
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes))));
}
