import * as v from "valibot";
import type { Address } from "viem";
import { address, count, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** Totals of one asset over all splits, in units of the asset; `readAsset` tells symbol and decimals. */
export type AssetTotals = {
  readonly asset: Address;
  readonly received: bigint;
  readonly withdrawn: bigint;
  readonly paymentCount: number;
  /** Splits that opened or received it. */
  readonly splitCount: number;
};

export const ASSETS_QUERY = /* GraphQL */ `
  query Assets($first: Int!) {
    assets(first: $first, orderBy: paymentCount, orderDirection: desc) {
      id received withdrawn paymentCount splitCount
    }
  }
`;

const schema = v.object({
  assets: v.array(
    v.pipe(
      v.object({ id: address, received: whole, withdrawn: whole, paymentCount: count, splitCount: count }),
      v.transform(({ id, ...totals }): AssetTotals => ({ asset: id, ...totals })),
    ),
  ),
});

/**
 * The assets in which splits are paid, with totals, the most often used first.
 *
 * Anybody can pay in a token of their own making: show those that are known first, and amounts of others never added up.
 * @param parameters.first At most 1,000; default 20
 * @returns Totals, one for each asset
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const [mostUsed] = await fetchAssets(index);
 */
export async function fetchAssets(
  index: IndexClient,
  { first = 20, signal }: { readonly first?: number } & Abortable = {},
): Promise<AssetTotals[]> {
  return (await index.query({ document: ASSETS_QUERY, schema, variables: { first }, signal })).assets;
}
