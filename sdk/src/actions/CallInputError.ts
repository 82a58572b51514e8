/** What somebody typed for a call isn't one; the message is a sentence that says what is wrong and what to do. */
export class CallInputError extends Error {
  override readonly name = "CallInputError";
}
