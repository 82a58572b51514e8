import type { Hex } from "viem";
import { digestFromCid } from "./digestFromCid.ts";
import { digestOf, MAX_DOCUMENT_BYTES } from "./digestOf.ts";

/**
 * Whether downloaded bytes are the document that was asked for, so that no gateway need be trusted.
 * @param expected CID or digest
 * @returns True when the bytes hash to what was expected
 * @throws {CidError} when what is expected is neither
 * @example
 * if (!(await verifyBytes(digest, bytes))) throw new Error("The gateway sent something else. Try another one.");
 */
export async function verifyBytes(expected: string, bytes: Uint8Array): Promise<boolean> {
  const digest: Hex = digestFromCid(expected.startsWith("0x") ? `f01551220${expected.slice(2)}` : expected);
  return bytes.length <= MAX_DOCUMENT_BYTES && digest === (await digestOf(bytes));
}
