/** The most that the index gives at once. */
export const MAX_FIRST = 1_000;

/** What was fetched before: its last block tells where to go on. */
export type Fetched = readonly { readonly id: string; readonly block: bigint }[];

/**
 * The filter for what comes after that which was fetched before, newest first.
 *
 * A block may hold more than a page does: what was seen of the last block is left out by id, so that nothing is skipped
 * and nothing comes twice whatever order the index has within a block.
 * @param blockField What the entity calls its block
 * @returns A part of `where`; empty for the first page
 * @example
 * pageOf(payments, "block"); // { block_lte: "120", id_not_in: ["0x…"] }
 */
export function pageOf(after: Fetched | undefined, blockField: string): Record<string, unknown> {
  const last = after?.at(-1)?.block;
  if (!after || last === undefined) return {};
  const seen = after.filter(({ block }) => block === last).map(({ id }) => id);
  return { [`${blockField}_lte`]: last, id_not_in: seen };
}
