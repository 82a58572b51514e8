import * as v from "valibot";
import type { Hex } from "viem";
import type { Round } from "../equity/Round.ts";
import { fetchEach } from "./fetchEach.ts";
import { count, hex, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** A round as the index has it, with what it read from the allocation list so far. */
export type IndexedRound = Round & {
  readonly id: Hex;
  /** Allocations that were claimed. */
  readonly claimCount: number;
  /** Null while the index hasn't found the list, or when it isn't what it should be. */
  readonly list: {
    /** What the round is called: anybody's text, to be shown as text. */
    readonly title: string;
    /** Allocations in it. */
    readonly count: number;
    /** Whether the index has all of them: who isn't found in it then has none. */
    readonly isComplete: boolean;
  } | null;
};

export const ROUNDS_QUERY = /* GraphQL */ `
  query Rounds($first: Int!, $block: Block_height, $where: Round_filter!) {
    items: rounds(first: $first, block: $block, orderBy: id, where: $where) {
      id digest total claimed claimCount deadline reservation { left } openedAt openedAtBlock openedTx closedAt
      list { title count foundPages { count } }
    }
    _meta(block: $block) { block { number } }
  }
`;

const list = v.pipe(
  v.object({ title: v.string(), count, foundPages: v.array(v.object({ count })) }),
  v.transform(({ foundPages, ...same }) => ({
    ...same,
    isComplete: foundPages.reduce((sum, page) => sum + page.count, 0) === same.count,
  })),
);

const item: v.GenericSchema<unknown, IndexedRound> = v.pipe(
  v.object({
    id: hex,
    digest: hex,
    total: whole,
    claimed: whole,
    claimCount: count,
    deadline: whole,
    reservation: v.object({ left: whole }),
    openedAt: small,
    openedAtBlock: whole,
    openedTx: hex,
    closedAt: v.nullable(small),
    list: v.nullable(list),
  }),
  v.transform(({ reservation, openedAtBlock, openedTx, closedAt, ...same }) => ({
    ...same,
    root: same.id,
    left: reservation.left,
    isClosed: closedAt !== null,
    block: openedAtBlock,
    transaction: openedTx,
  })),
);

/**
 * The rounds that were ever opened.
 * @returns Rounds, newest first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const rounds = await fetchRounds(index);
 */
export async function fetchRounds(index: IndexClient, { signal }: Abortable = {}): Promise<IndexedRound[]> {
  const rounds = await fetchEach(index, { document: ROUNDS_QUERY, item, where: {}, signal });
  return rounds.sort((a, b) => Number(b.block - a.block) || b.openedAt - a.openedAt);
}
