import { digestOf } from "@rizom/sdk";
import type { Hex } from "viem";
import { publishDocument } from "./publishDocument.ts";

/** What is on IPFS already isn't sent again when a try is repeated. */
const published = new Set<Hex>();

/**
 * Puts documents on IPFS, one after the other, and makes sure that they're found there.
 *
 * @param onStep told how many of them are there
 * @returns their digests, in their order
 * @throws when one can't be put there, or isn't found afterwards; those before are kept
 */
export async function publishDocuments(
  documents: readonly Uint8Array[],
  onStep: (done: number) => void = () => {},
): Promise<Hex[]> {
  const digests: Hex[] = [];
  for (const bytes of documents) {
    onStep(digests.length);
    const digest = await digestOf(bytes);
    if (!published.has(digest)) await publishDocument(bytes);
    published.add(digest);
    digests.push(digest);
  }
  return digests;
}
