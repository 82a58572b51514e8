const CAUSES: Readonly<Record<number, string>> = {
  1: "a check that must always hold didn't",
  17: "a figure is larger or smaller than it can count",
  18: "it divided by zero",
  33: "a value isn't one of those it knows",
  34: "its storage isn't as it must be",
  49: "it took something from an empty list",
  50: "it looked past the end of a list",
  65: "it needed too much memory",
  81: "it called a function that isn't there",
};

/**
 * What a contract's panic means.
 * @param code Solidity's panic code
 * @returns A sentence to show
 * @example
 * panicSentence(17n);
 */
export function panicSentence(code: bigint): string {
  const cause = CAUSES[Number(code)] ?? `it stopped with code ${code}`;
  return `The contract stopped: ${cause}. Nothing was changed; try smaller values, and report it if it happens again.`;
}
