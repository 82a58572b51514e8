import * as v from "valibot";
import type { Address, Hex } from "viem";
import type { RecordedRecognition } from "../equity/Patronage.ts";
import { fetchEach } from "./fetchEach.ts";
import { address, count, hex, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** A recognition as the index has it. */
export type IndexedRecognition = RecordedRecognition & {
  readonly id: Hex;
  /** What the split is called: anybody's text, to be shown as text. */
  readonly name: string;
  /** What was claimed by all, in units of equity. */
  readonly claimed: bigint;
  readonly claimCount: number;
};

export const RECOGNITIONS_QUERY = /* GraphQL */ `
  query Recognitions($first: Int!, $block: Block_height, $where: Recognition_filter!) {
    items: recognitions(first: $first, block: $block, orderBy: id, where: $where) {
      id split { id name } asset price share recognisedAt recognisedTx claimed claimCount
    }
    _meta(block: $block) { block { number } }
  }
`;

const item: v.GenericSchema<unknown, IndexedRecognition> = v.pipe(
  v.object({
    id: hex,
    split: v.object({ id: address, name: v.string() }),
    asset: address,
    price: whole,
    share: count,
    recognisedAt: small,
    recognisedTx: hex,
    claimed: whole,
    claimCount: count,
  }),
  v.transform(({ split, share, recognisedTx, ...same }) => ({
    ...same,
    split: split.id,
    name: split.name,
    share: BigInt(share),
    transaction: recognisedTx,
  })),
);

/**
 * The splits that were recognised, asset by asset, with the rates that were fixed.
 * @param parameters.splits Only these splits; default: all
 * @returns Recognitions, newest first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const recognitions = await fetchRecognitions(index, { split });
 */
export async function fetchRecognitions(
  index: IndexClient,
  { split, splits, signal }: { readonly split?: Address; readonly splits?: readonly Address[] } & Abortable = {},
): Promise<IndexedRecognition[]> {
  const wanted = split ? [split] : splits;
  if (wanted?.length === 0) return [];
  const where = wanted ? { split_in: wanted.map((one) => one.toLowerCase()) } : {};
  const recognitions = await fetchEach(index, { document: RECOGNITIONS_QUERY, item, where, signal });
  return recognitions.sort((a, b) => b.recognisedAt - a.recognisedAt);
}
