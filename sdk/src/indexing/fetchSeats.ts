import * as v from "valibot";
import type { Hex } from "viem";
import type { Seat } from "../governance/Seat.ts";
import { fetchEach } from "./fetchEach.ts";
import { hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

export const SEATS_QUERY = /* GraphQL */ `
  query Seats(
    $first: Int!, $block: Block_height, $where: Franchise_filter!
  ) {
    items: franchises(first: $first, block: $block, orderBy: id, where: $where) {
      id franchiseId name
      suspensions(first: 1000) { since until }
      ownerships(first: 1000) { account { id } since until }
    }
    _meta(block: $block) { block { number } }
  }
`;

type Term = { readonly since: number; readonly until: number | null };
const term = { since: small, until: v.nullable(small) };

type Raw = {
  readonly id: Hex;
  readonly franchiseId: bigint;
  readonly name: string;
  readonly suspensions: readonly Term[];
  readonly ownerships: readonly (Term & { readonly account: `0x${string}` })[];
};

const item: v.GenericSchema<unknown, Raw> = v.object({
  ...{ id: hex, franchiseId: whole, name: v.string(), suspensions: v.array(v.object(term)) },
  ownerships: v.array(v.object({ account: linked, ...term })),
});

/**
 * Who sits in the franchise house for a proposal: the franchises that were active at the end of a second, with those who
 * owned them then.
 * @param parameters.snapshot Seconds; what is ahead is answered as of now
 * @returns In the order of their numbers
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const seats = await fetchSeats(index, { snapshot: proposal.snapshot });
 */
export async function fetchSeats(
  index: IndexClient,
  { snapshot, signal }: { readonly snapshot: bigint } & Abortable,
): Promise<Seat[]> {
  const ran = ({ since, until }: Term) => since <= snapshot && (until === null || until > snapshot);
  const franchises = await fetchEach(index, {
    ...{ document: SEATS_QUERY, item, where: { admittedAt_lte: snapshot }, signal },
  });
  return franchises
    .filter(({ suspensions }) => !suspensions.some(ran))
    .map(({ franchiseId, name, ownerships }) => ({
      ...{ franchiseId, name },
      owners: ownerships.filter(ran).map(({ account }) => account),
    }));
}
