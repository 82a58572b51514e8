import * as v from "valibot";
import type { Address, Hex } from "viem";
import type { RecordedGrant } from "../equity/RecordedGrant.ts";
import { fetchEach } from "./fetchEach.ts";
import { hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

export const GRANTS_QUERY = /* GraphQL */ `
  query Grants($first: Int!, $block: Block_height, $where: Grant_filter!) {
    items: grants(first: $first, block: $block, orderBy: id, where: $where) {
      id grantId account { id } amount granted start cliff end plannedEnd revocable claimed revokedAt
      createdAt createdAtBlock createdTx
    }
    _meta(block: $block) { block { number } }
  }
`;

const item: v.GenericSchema<unknown, { readonly id: Hex; readonly grant: RecordedGrant }> = v.pipe(
  v.object({
    id: hex,
    grantId: whole,
    account: linked,
    amount: whole,
    granted: whole,
    start: whole,
    cliff: whole,
    end: whole,
    plannedEnd: whole,
    revocable: v.boolean(),
    claimed: whole,
    revokedAt: v.nullable(small),
    createdAt: small,
    createdAtBlock: whole,
    createdTx: hex,
  }),
  v.transform(({ id, grantId, plannedEnd, createdAtBlock, createdTx, ...same }) => ({
    id,
    grant: {
      ...same,
      id: grantId,
      scheduledEnd: plannedEnd,
      revoked: same.revokedAt !== null,
      block: createdAtBlock,
      transaction: createdTx,
    },
  })),
);

/**
 * Grants as they stand, with their history, however many there are.
 * @param parameters.account Only those of one account
 * @param parameters.revocable Only those that the network may still stop
 * @returns Grants, newest first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const grants = await fetchGrants(index, { account: lucia });
 */
export async function fetchGrants(
  index: IndexClient,
  { account, revocable, signal }: { readonly account?: Address; readonly revocable?: boolean } & Abortable = {},
): Promise<RecordedGrant[]> {
  const where = {
    ...(account && { account: account.toLowerCase() }),
    ...(revocable !== undefined && { revocable }),
  };
  const items = await fetchEach(index, { document: GRANTS_QUERY, item, where, signal });
  // Ids are numbers, highest byte first: their order is that in which grants were created.
  return items.map(({ grant }) => grant).reverse();
}
