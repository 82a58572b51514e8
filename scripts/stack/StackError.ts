/** What a person reads when the stack can't start or can't go on: one sentence that says what happened and what to do. */
export class StackError extends Error {
  override name = "StackError";
}

/** Not a failure: the person asked the stack to stop while it was starting. */
export class StopRequested extends Error {
  override name = "StopRequested";
}

/** The sentence inside whatever was thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "ENOSPC") {
    return "The disk is full. Free some space (300 MB is enough) and start again.";
  }
  // viem's errors are long; their first sentence says it.
  if (error instanceof Error && "shortMessage" in error) return String(error.shortMessage);
  return error instanceof Error ? error.message : String(error);
}
