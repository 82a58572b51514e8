import { cidFromDigest } from "./cidFromDigest.ts";
import type { Pinned } from "./PinningEndpoint.ts";
import { type PinnedBlock, pinBlock } from "./pinBlock.ts";

type ToNote = { readonly onMismatch: (gateway: string) => void };

/**
 * Gives a block to every endpoint, and makes sure that it's found: all gateways are asked at once.
 * @param parameters.readBack Fetches it; null takes it on trust
 * @param parameters.onMismatch Told of each gateway that sent something else, at once
 * @throws Whatever `pinBlock` or reading it back throws
 * @example
 * const { results } = await pinAndReadBack({ ...block, onMismatch, readBack: (note) => fetchFile({ digest, gateways, ...note }) });
 */
export async function pinAndReadBack({
  readBack,
  onMismatch,
  ...block
}: PinnedBlock & {
  readonly readBack: ((note: ToNote) => Promise<unknown>) | null;
  readonly onMismatch: ((gateway: string) => void) | undefined;
}): Promise<Pinned> {
  const results = await pinBlock(block);
  const mismatches: string[] = [];
  await readBack?.({
    onMismatch: (gateway) => {
      mismatches.push(gateway);
      onMismatch?.(gateway);
    },
  });
  return { digest: block.digest, cid: cidFromDigest(block.digest), results, mismatches };
}
