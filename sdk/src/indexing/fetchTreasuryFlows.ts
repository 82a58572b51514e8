import * as v from "valibot";
import type { Address } from "viem";
import type { TreasuryFlow } from "../governance/TreasuryFlow.ts";
import { address, hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { type Fetched, pageOf } from "./pageOf.ts";

export const TREASURY_FLOWS_QUERY = /* GraphQL */ `
  query TreasuryFlows($first: Int!, $where: TreasuryFlow_filter!) {
    treasuryFlows(first: $first, orderBy: block, orderDirection: desc, where: $where) {
      id direction asset amount counterparty split { id } timestamp block transaction
    }
  }
`;

const flow: v.GenericSchema<unknown, TreasuryFlow> = v.object({
  ...{ id: hex, direction: v.picklist(["IN", "OUT"]), asset: address, amount: whole, counterparty: address },
  ...{ split: v.nullable(linked), timestamp: small, block: whole, transaction: hex },
});

const schema = v.object({ treasuryFlows: v.array(flow) });

/** Which flows to fetch. */
export type TreasuryFlowsPage = Abortable & {
  /** At most 1,000; default 50. */
  readonly first?: number;
  /** What was fetched before: the page goes on after it. */
  readonly after?: Fetched;
  readonly asset?: Address;
};

/**
 * A page of what came into and left the treasury, newest first.
 * @returns Flows; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const page = await fetchTreasuryFlows(index, { first: 20 });
 */
export async function fetchTreasuryFlows(index: IndexClient, page: TreasuryFlowsPage = {}): Promise<TreasuryFlow[]> {
  const { first = 50, after, asset, signal } = page;
  const where = { ...pageOf(after, "block"), ...(asset && { asset: asset.toLowerCase() }) };
  const { treasuryFlows } = await index.query({
    ...{ document: TREASURY_FLOWS_QUERY, schema, variables: { first, where }, signal },
  });
  return treasuryFlows;
}
