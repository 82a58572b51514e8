/** A command can't go on; the message is a sentence that says what to do. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
