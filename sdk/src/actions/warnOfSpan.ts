/** Longer than anybody would wait: with a span of centuries nothing could be decided any more, not even to shorten it. */
const LONGEST = 60n * 86_400n;

/**
 * What to think about a span that decisions would have to wait for.
 * @param seconds Of a delay or a vote
 * @returns A warning when it's so long that it could lock the network up
 * @example
 * warnOfSpan(2n ** 48n - 1n);
 */
export function warnOfSpan(seconds: bigint | number): string[] {
  return BigInt(seconds) > LONGEST
    ? [
        "Every decision would wait for that long, also the one that takes this back: the network could be locked for ever.",
      ]
    : [];
}
