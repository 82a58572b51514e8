import { digestOf } from "@rizom/sdk";
import type { Hex } from "viem";
import { putDocument } from "./publishDocument.ts";

/** More at once would keep providers from everybody else; fewer would wait long for one that hangs. */
const MOST_AT_ONCE = 4;

/** What every provider has isn't sent again when a try is repeated. */
const published = new Set<Hex>();

/**
 * Puts documents on IPFS, a few at once, and makes sure that they're found there.
 *
 * @param onStep told how many of them are there
 * @returns their digests, in their order
 * @throws what went wrong first, after everything that could be sent was: a repeated try sends only what is missing
 */
export async function publishDocuments(
  documents: readonly Uint8Array[],
  onStep: (done: number) => void = () => {},
): Promise<Hex[]> {
  const digests: Hex[] = [];
  const waiting = [...documents.entries()];
  let done = 0;

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, bytes] = next;
      digests[index] = await putOnce(bytes);
      onStep(++done);
    }
  }

  onStep(0);
  const workers = await Promise.allSettled(Array.from({ length: MOST_AT_ONCE }, work));
  // A worker ends with its first failure: what it left is for a repeated try.
  const failed = workers.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
  return digests;
}

async function putOnce(bytes: Uint8Array): Promise<Hex> {
  const known = await digestOf(bytes);
  if (published.has(known)) return known;
  const { digest, isEverywhere } = await putDocument(bytes);
  if (isEverywhere) published.add(digest);
  return digest;
}
