/** A file can't be one of an evidence, whatever it contains; the message is a sentence that says what to do. */
export class FileError extends Error {
  override readonly name = "FileError";
  readonly problem: "empty" | "too-large";

  constructor(problem: "empty" | "too-large", message: string) {
    super(message);
    this.problem = problem;
  }
}
