import { W } from "./units.ts";

/** An outcome that has halved more often than this weighs nothing. */
const MOST_HALVINGS = 20n;

/**
 * What an outcome weighs at some age: `W` when fresh, half of it after every half-life, straight between.
 * @param age Seconds, not below 0
 * @param halfLife Seconds
 * @returns 0 to `W`, rounded down
 * @example
 * decayOf(730n * 86_400n, DEFAULT_PARAMETERS.halfLife); // 524288n
 */
export function decayOf(age: bigint, halfLife: bigint): bigint {
  const halvings = age / halfLife;
  if (halvings > MOST_HALVINGS) return 0n;
  const rest = age - halvings * halfLife;
  return (W * (2n * halfLife - rest)) / ((2n * halfLife) << halvings);
}
