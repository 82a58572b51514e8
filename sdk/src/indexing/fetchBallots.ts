import * as v from "valibot";
import { type Address, type Hex, numberToHex } from "viem";
import type { Ballot } from "../governance/Ballot.ts";
import { count, hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { type Fetched, pageOf } from "./pageOf.ts";
import { sideSchema } from "./proposalFields.ts";

/** A ballot as the index has it. */
export type IndexedBallot = Ballot & { readonly id: Hex };

export const BALLOTS_QUERY = /* GraphQL */ `
  query Ballots($first: Int!, $where: Ballot_filter!) {
    ballots(first: $first, orderBy: block, orderDirection: desc, where: $where) {
      id proposal { proposalId } voter { id } support weight franchise { franchiseId } reason
      timestamp block transaction logIndex
    }
  }
`;

const ballot: v.GenericSchema<unknown, IndexedBallot> = v.pipe(
  v.object({
    ...{ id: hex, proposal: v.object({ proposalId: whole }), voter: linked, support: sideSchema, weight: whole },
    ...{ franchise: v.nullable(v.object({ franchiseId: whole })), reason: v.nullable(v.string()) },
    ...{ timestamp: small, block: whole, transaction: hex, logIndex: count },
  }),
  v.transform(({ proposal, support: side, franchise, reason, ...same }) => ({
    ...{ ...same, side, proposalId: proposal.proposalId },
    ...{ franchiseId: franchise?.franchiseId ?? null, reason: reason ?? "" },
  })),
);

const schema = v.object({ ballots: v.array(ballot) });

/** Which ballots to fetch. */
export type BallotsPage = Abortable & {
  readonly proposalId?: bigint;
  readonly voter?: Address;
  /** At most 1,000; default 50. */
  readonly first?: number;
  /** What was fetched before: the page goes on after it. */
  readonly after?: Fetched;
};

/**
 * A page of ballots, newest first.
 * @returns Ballots; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const page = await fetchBallots(index, { proposalId, first: 20 });
 */
export async function fetchBallots(index: IndexClient, page: BallotsPage = {}): Promise<IndexedBallot[]> {
  const { proposalId, voter, first = 50, after, signal } = page;
  const where = {
    ...pageOf(after, "block"),
    ...(proposalId !== undefined && { proposal: numberToHex(proposalId, { size: 32 }) }),
    ...(voter && { voter: voter.toLowerCase() }),
  };
  return (await index.query({ document: BALLOTS_QUERY, schema, variables: { first, where }, signal })).ballots;
}
