/** Random numbers that are the same in every run, so that a failure can be looked at again (mulberry32). */
export function random(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (bound: number) => next() % bound;
  const bytes = (length: number) => Uint8Array.from({ length }, () => below(256));
  /** Of any size up to so many bits, small ones as often as large ones. */
  const bigint = (bits: number) => {
    const wide = bytes(Math.ceil(bits / 8)).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    return wide & ((1n << BigInt(1 + below(bits))) - 1n);
  };
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  };
  return { below, bytes, bigint, pick };
}

export type Chance = ReturnType<typeof random>;
