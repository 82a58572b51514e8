/** Random numbers that are the same on every run with the same seed. */
export interface Random {
  /** Uniform in [low, high], for numbers below 2^32. */
  integer(low: number, high: number): number;
  /** Uniform in [0, 2^bits). */
  bits(bits: number): bigint;
  pick<T>(choices: readonly T[]): T;
}

export function randomFrom(seed: string): Random {
  let state = [...seed].reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16_777_619) >>> 0, 2_166_136_261);
  // mulberry32: small, and good enough to choose steps.
  const word = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const integer = (low: number, high: number) => low + Math.floor((word() / 2 ** 32) * (high - low + 1));
  const bits = (count: number) => {
    let value = 0n;
    for (let i = 0; i < count; i += 32) value = (value << 32n) | BigInt(word());
    return BigInt.asUintN(count, value);
  };
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[integer(0, choices.length - 1)];
    if (choice === undefined) throw new Error("Nothing to pick from.");
    return choice;
  };
  return { integer, bits, pick };
}
