import * as v from "valibot";
import type { Address } from "viem";
import type { Withdrawal } from "../revenue/Withdrawal.ts";
import { address, count, hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { type Fetched, pageOf } from "./pageOf.ts";

export const WITHDRAWALS_QUERY = /* GraphQL */ `
  query Withdrawals($first: Int!, $where: Withdrawal_filter!) {
    withdrawals(first: $first, orderBy: block, orderDirection: desc, where: $where) {
      id split { id } asset { id } account { id }
      to amount pushed
      timestamp block transaction logIndex
    }
  }
`;

const withdrawalSchema: v.GenericSchema<unknown, Withdrawal> = v.object({
  id: hex,
  split: linked,
  asset: linked,
  account: linked,
  to: address,
  amount: whole,
  pushed: v.boolean(),
  timestamp: small,
  block: whole,
  transaction: hex,
  logIndex: count,
});

const schema = v.object({ withdrawals: v.array(withdrawalSchema) });

/** Which withdrawals to fetch. */
export type WithdrawalsPage = Abortable & {
  /** At most 1,000; default 50. */
  readonly first?: number;
  /** What was fetched before: the page goes on after it. */
  readonly after?: Fetched;
  readonly split?: Address;
  /** Whose claim it was. */
  readonly account?: Address;
  readonly asset?: Address;
};

/**
 * A page of withdrawals, pushed ones included, newest first.
 * @returns Withdrawals; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const page = await fetchWithdrawals(index, { account: lucia });
 */
export async function fetchWithdrawals(index: IndexClient, page: WithdrawalsPage = {}): Promise<Withdrawal[]> {
  const { first = 50, after, split, account, asset, signal } = page;
  const where = {
    ...pageOf(after, "block"),
    ...(split && { split: split.toLowerCase() }),
    ...(account && { account: account.toLowerCase() }),
    ...(asset && { asset: asset.toLowerCase() }),
  };
  const variables = { first, where };
  return (await index.query({ document: WITHDRAWALS_QUERY, schema, variables, signal })).withdrawals;
}
