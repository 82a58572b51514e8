/** Generation can't go on; the message is a sentence that says what to do. */
export class GenerateError extends Error {
  override readonly name = "GenerateError";
}
