/** Clocks of honest chains are no farther ahead of the world's: a block may be dated some seconds ahead. */
const TOLERANCE = 60_000;

let ahead = 0;

/**
 * The clock that everything here goes by: this machine's, or the chain's where that is clearly ahead, as it is on a local
 * chain whose time somebody let pass.
 *
 * @returns milliseconds since 1970
 */
export function currentTime(): number {
  return Date.now() + ahead;
}

/**
 * Takes note of the newest block.
 *
 * @param timestamp of the block, seconds since 1970
 */
export function followChain(timestamp: number): void {
  const distance = timestamp * 1000 - Date.now();
  ahead = distance > TOLERANCE ? distance : 0;
}
