import * as v from "valibot";
import type { Address } from "viem";
import type { CreatedSplit } from "../revenue/CreatedSplit.ts";
import { address, count, hex, linked, small, whole } from "./fields.ts";

/** A split as the index has it: how it was created, who has which role now, and counts. */
export type IndexedSplit = CreatedSplit & {
  readonly pendingController: Address | null;
  readonly totalWeight: number;
  readonly memberCount: number;
  readonly paymentCount: number;
  readonly withdrawalCount: number;
};

export const SPLIT_FIELDS = /* GraphQL */ `
  fragment SplitFields on Split {
    id name splitId
    creator { id } controller { id } pendingController { id } manager { id }
    totalWeight memberCount paymentCount withdrawalCount
    createdAt createdAtBlock createdTx
  }
`;

export const splitEntries = {
  id: address,
  name: v.string(),
  splitId: hex,
  creator: linked,
  controller: v.nullable(linked),
  pendingController: v.nullable(linked),
  manager: linked,
  totalWeight: small,
  memberCount: count,
  paymentCount: count,
  withdrawalCount: count,
  createdAt: small,
  createdAtBlock: whole,
  createdTx: hex,
};

const raw = v.object(splitEntries);

/**
 * Gives a split of the index the names that reads from the chain use.
 * @returns The split under those names
 * @example
 * const split = toIndexedSplit(answer);
 */
export function toIndexedSplit(split: v.InferOutput<typeof raw>): IndexedSplit {
  const { id, splitId, createdAtBlock, createdTx, ...same } = split;
  return { ...same, split: id, id: splitId, block: createdAtBlock, transaction: createdTx };
}

export const splitSchema = v.pipe(raw, v.transform(toIndexedSplit));
