/** What is wrong with a document, or with what somebody wants to write into one. */
export type DocumentProblem =
  | "title"
  | "summary"
  | "body"
  | "files"
  | "name"
  | "work"
  | "links"
  | "comment"
  | "credential"
  | "too-large"
  | "unreadable"
  | "schema"
  | "version";

/** A document isn't what it must be; the message is a sentence that says what is wrong and what to do. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly problem: DocumentProblem;

  constructor(problem: DocumentProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}
