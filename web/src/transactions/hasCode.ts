/** Whether an error, or one that it was caused by, has one of these codes. */
export function hasCode(error: unknown, codes: readonly unknown[]): boolean {
  let cause = error;
  for (let depth = 0; depth < 8 && cause && typeof cause === "object"; depth++) {
    if ("code" in cause && codes.includes(cause.code)) return true;
    cause = "cause" in cause ? cause.cause : null;
  }
  return false;
}
