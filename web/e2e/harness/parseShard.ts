export type Shard = { readonly number: number; readonly count: number };

/**
 * Reads which part of the journeys is meant: "1/2" is the first half. All of them when nothing is said.
 *
 * @throws {Error} when it isn't a part
 */
export function parseShard(text = "1/1"): Shard {
  const [, number, count] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (!number || !count || number > count) throw new Error(`--shard takes a part like 1/2, and not ${text}.`);
  return { number, count };
}
