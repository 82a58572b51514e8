/** What any error may carry; wallets and nodes agree on little. */
export type Cause = {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly details?: unknown;
  readonly data?: unknown;
  readonly raw?: unknown;
  readonly shortMessage?: unknown;
};

/** Errors nest; nobody nests deeper than this but a cycle. */
const DEEPEST = 20;

/**
 * An error and all that it was caused by, outermost first, whoever wrapped it.
 * @returns At most 20 of them
 * @example
 * causesOf(error).some(({ code }) => code === 4001);
 */
export function causesOf(error: unknown): Cause[] {
  const causes: Cause[] = [];
  const waiting: unknown[] = [error];
  while (waiting.length > 0 && causes.length < DEEPEST) {
    const next = waiting.shift();
    if (typeof next !== "object" || next === null || causes.includes(next)) continue;
    causes.push(next);
    // ethers and some wallets nest under `error` or `data.originalError` instead of `cause`.
    const { cause, error: inner, data } = next as { cause?: unknown; error?: unknown; data?: unknown };
    const original = typeof data === "object" && data !== null && "originalError" in data ? data.originalError : null;
    waiting.push(cause, inner, original);
  }
  return causes;
}
