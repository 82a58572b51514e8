import { buildBriefDocument, type WrittenText } from "@rizom/sdk";
import type { Hex } from "viem";
import { publishDocument } from "../documents/publishDocument.ts";

/** What is on IPFS already isn't sent again when a try is repeated. */
const published = new Map<string, Hex>();

/**
 * Puts briefs on IPFS and makes sure that they're found there.
 *
 * @param onStep how many of them are there
 * @returns their digests, in the order of the texts
 * @throws when one can't be put there, or isn't found afterwards; those before are kept
 */
export async function publishBriefs(
  texts: readonly WrittenText[],
  onStep: (done: number) => void = () => {},
): Promise<Hex[]> {
  const digests: Hex[] = [];
  for (const text of texts) {
    onStep(digests.length);
    const { bytes } = buildBriefDocument(text);
    const name = new TextDecoder().decode(bytes);
    const digest = published.get(name) ?? (await publishDocument(bytes));
    published.set(name, digest);
    digests.push(digest);
  }
  return digests;
}
