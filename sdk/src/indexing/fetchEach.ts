import * as v from "valibot";
import type { Hex } from "viem";
import { count } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { MAX_FIRST } from "./pageOf.ts";

/** A list with all of its pages, from one block. */
export type WholeList<Item> = Abortable & {
  /** Takes `$first`, `$block` and `$where`, calls its list `items`, orders it by id, and asks for `_meta`. */
  readonly document: string;
  readonly item: v.GenericSchema<unknown, Item>;
  readonly where: Readonly<Record<string, unknown>>;
  /** From which block; default: the index's newest. */
  readonly block?: bigint;
};

/**
 * Fetches a whole list in pages ordered by id, all of them from the block that the first one came from.
 * @returns All items, in the order of their ids
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const members = await fetchEach(index, { document: MEMBERS_QUERY, item: memberSchema, where: { split } });
 */
export async function fetchEach<Item extends { readonly id: Hex }>(
  index: IndexClient,
  { document, item, where, block: from, signal }: WholeList<Item>,
): Promise<Item[]> {
  const schema = v.object({
    items: v.array(item),
    _meta: v.object({ block: v.object({ number: count }) }),
  });
  const all: Item[] = [];
  let block: { number: number } | null = from === undefined ? null : { number: Number(from) };
  for (;;) {
    const last: Item | undefined = all.at(-1);
    const variables = { first: MAX_FIRST, block, where: last ? { ...where, id_gt: last.id } : where };
    const page: v.InferOutput<typeof schema> = await index.query({ document, schema, variables, signal });
    all.push(...page.items);
    if (page.items.length < MAX_FIRST) return all;
    block ??= { number: page._meta.block.number };
  }
}
