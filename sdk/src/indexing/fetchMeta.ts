import * as v from "valibot";
import { count, hex } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** How far the index has got. */
export type IndexMeta = {
  /** The newest block that it has. */
  readonly block: bigint;
  readonly hash: `0x${string}` | null;
  /** Seconds; null when the index doesn't say. */
  readonly timestamp: number | null;
  readonly hasIndexingErrors: boolean;
};

export const META_QUERY = /* GraphQL */ `
  query Meta {
    _meta {
      block { number hash timestamp }
      hasIndexingErrors
    }
  }
`;

const schema = v.object({
  _meta: v.pipe(
    v.object({
      block: v.object({ number: count, hash: v.nullish(hex), timestamp: v.nullish(count) }),
      hasIndexingErrors: v.boolean(),
    }),
    v.transform(
      ({ block, hasIndexingErrors }): IndexMeta => ({
        block: BigInt(block.number),
        hash: block.hash ?? null,
        timestamp: block.timestamp ?? null,
        hasIndexingErrors,
      }),
    ),
  ),
});

/**
 * How far the index has got, and whether it's sound.
 * @returns The newest block that it has, and whether it met errors
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const { block } = await fetchMeta(index);
 */
export async function fetchMeta(index: IndexClient, { signal }: Abortable = {}): Promise<IndexMeta> {
  return (await index.query({ document: META_QUERY, schema, signal }))._meta;
}
