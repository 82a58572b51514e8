import { cidFromDigest } from "./cidFromDigest.ts";
import { digestOf } from "./digestOf.ts";

/**
 * The address that a document will have on IPFS, before it's uploaded.
 * @returns The CID, 59 letters and digits
 * @throws {CidError} when the document is larger than 256 KiB
 * @example
 * const cid = await cidOf(new TextEncoder().encode(text)); // "bafkrei…"
 */
export async function cidOf(bytes: Uint8Array): Promise<string> {
  return cidFromDigest(await digestOf(bytes));
}
