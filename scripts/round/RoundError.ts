/** A command about rounds can't go on; the message is a sentence that says what to do. */
export class RoundError extends Error {
  override readonly name = "RoundError";
}
