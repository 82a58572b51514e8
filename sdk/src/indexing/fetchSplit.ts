import * as v from "valibot";
import type { Address } from "viem";
import { linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { type IndexedSplit, SPLIT_FIELDS, splitEntries, toIndexedSplit } from "./splitFields.ts";

/** What went in and out of a split in one asset, in units of the asset. */
export type SplitAsset = {
  readonly asset: Address;
  /** The sum of the payments: team + platform + relationship + dust. */
  readonly received: bigint;
  readonly team: bigint;
  readonly platform: bigint;
  readonly relationship: bigint;
  readonly dust: bigint;
  readonly withdrawn: bigint;
  readonly paymentCount: number;
  readonly withdrawalCount: number;
  /** Seconds; null while it has only been sent some. */
  readonly openedAt: number | null;
};

/** A split with its assets. */
export type SplitWithAssets = IndexedSplit & { readonly assets: readonly SplitAsset[] };

export const SPLIT_QUERY = /* GraphQL */ `
  ${SPLIT_FIELDS}
  query Split($id: ID!) {
    split(id: $id) {
      ...SplitFields
      assets(first: 1000, orderBy: paymentCount, orderDirection: desc) {
        asset { id } received team platform relationship dust withdrawn paymentCount withdrawalCount openedAt
      }
    }
  }
`;

const assetSchema = v.object({
  asset: linked,
  received: whole,
  team: whole,
  platform: whole,
  relationship: whole,
  dust: whole,
  withdrawn: whole,
  paymentCount: v.number(),
  withdrawalCount: v.number(),
  openedAt: v.nullable(small),
});

const schema = v.object({
  split: v.nullable(
    v.pipe(
      v.object({ ...splitEntries, assets: v.array(assetSchema) }),
      v.transform(({ assets, ...split }): SplitWithAssets => ({ ...toIndexedSplit(split), assets })),
    ),
  ),
});

/**
 * One split with its assets.
 * @returns Null when the index has no such split
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const split = await fetchSplit(index, { split: address });
 */
export async function fetchSplit(
  index: IndexClient,
  { split, signal }: { readonly split: Address } & Abortable,
): Promise<SplitWithAssets | null> {
  const variables = { id: split.toLowerCase() };
  return (await index.query({ document: SPLIT_QUERY, schema, variables, signal })).split;
}
