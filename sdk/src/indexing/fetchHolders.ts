import * as v from "valibot";
import type { Address } from "viem";
import type { Holder } from "../equity/Holder.ts";
import { HOLDER_FIELDS, holderSchema, type IndexedHolder } from "./holderFields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

export const HOLDERS_QUERY = /* GraphQL */ `
  query Holders($first: Int!, $block: Block_height, $orderBy: Holder_orderBy!, $where: Holder_filter!) {
    holders(first: $first, block: $block, orderBy: $orderBy, orderDirection: desc, where: $where) { ${HOLDER_FIELDS} }
  }
`;

const schema = v.object({ holders: v.array(holderSchema) });

/** Which holders to fetch. */
export type HoldersPage = Abortable & {
  /** At most 1,000; default 50. */
  readonly first?: number;
  /** The last one that was fetched before: the page goes on after it. */
  readonly after?: Pick<Holder, "account" | "balance" | "votes"> | null;
  /** The largest first; default "balance". */
  readonly orderBy?: "balance" | "votes";
  /** Only these. */
  readonly accounts?: readonly Address[];
  /** Only those whose address begins so: `0x` and up to 40 digits and letters. */
  readonly prefix?: string;
  /** From which block, so that pages belong together; default: the index's newest. */
  readonly block?: bigint;
  /** Also those who own nothing and vote for others; default false. */
  readonly delegates?: boolean;
};

/** Bytes are compared from the left, so what begins in a way lies between two ids. */
function beginningWith(prefix: string) {
  const start = prefix.toLowerCase();
  return { id_gte: start.padEnd(42, "0"), id_lte: start.padEnd(42, "f") };
}

function whereOf({ after, orderBy = "balance", accounts, prefix, delegates = false }: HoldersPage) {
  const some = delegates ? { or: [{ balance_gt: "0" }, { votes_gt: "0" }] } : { balance_gt: "0" };
  const parts: Record<string, unknown>[] = [some];
  if (accounts) parts.push({ id_in: accounts.map((account) => account.toLowerCase()) });
  if (prefix) parts.push(beginningWith(prefix));
  if (after) {
    // Where figures are equal, the index has the higher id first.
    const figure = after[orderBy];
    const later = { [orderBy]: figure, id_lt: after.account.toLowerCase() };
    parts.push({ or: [{ [`${orderBy}_lt`]: figure }, later] });
  }
  return { and: parts };
}

/**
 * A page of holders, the largest first; of equal ones the one with the higher address.
 * @returns Holders; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const page = await fetchHolders(index, { first: 20 });
 * const next = await fetchHolders(index, { first: 20, after: page.at(-1) });
 */
export async function fetchHolders(index: IndexClient, page: HoldersPage = {}): Promise<IndexedHolder[]> {
  const { first = 50, orderBy = "balance", block, signal } = page;
  const at = block === undefined ? null : { number: Number(block) };
  const variables = { first, orderBy, block: at, where: whereOf(page) };
  return (await index.query({ document: HOLDERS_QUERY, schema, variables, signal })).holders;
}
