import * as v from "valibot";
import type { Franchise } from "../franchise/Franchise.ts";
import { count, hex, linked, small, whole } from "./fields.ts";

/** What the index says of a franchise in a list. */
export const FRANCHISE_FIELDS = /* GraphQL */ `
  fragment FranchiseFields on Franchise {
    id franchiseId name charter isSuspended
    ownerCount facilitatorCount memberCount splitCount
    admittedAt admittedAtBlock admittedTx
    owners: ownerships(first: 1000, orderBy: sinceBlock, where: { until: null }) { account { id } }
    currentCharter { document { title summary } }
  }
`;

export const franchiseEntries = {
  id: hex,
  franchiseId: whole,
  name: v.string(),
  charter: hex,
  isSuspended: v.boolean(),
  ownerCount: count,
  facilitatorCount: count,
  memberCount: count,
  splitCount: count,
  admittedAt: small,
  admittedAtBlock: whole,
  admittedTx: hex,
  owners: v.array(v.object({ account: linked })),
  currentCharter: v.object({ document: v.nullable(v.object({ title: v.string(), summary: v.string() })) }),
};

const raw = v.object(franchiseEntries);

/**
 * Gives a franchise of the index the names that reads from the chain use.
 * @returns The franchise under those names
 * @example
 * const franchise = toFranchise(answer);
 */
export function toFranchise({
  id: _,
  franchiseId,
  owners,
  currentCharter,
  admittedAtBlock,
  admittedTx,
  ...same
}: v.InferOutput<typeof raw>): Franchise {
  return {
    ...same,
    id: franchiseId,
    document: currentCharter.document,
    owners: owners.map(({ account }) => account),
    block: admittedAtBlock,
    transaction: admittedTx,
  };
}
