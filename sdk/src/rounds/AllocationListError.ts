/** What is wrong with an allocation list, or with what somebody wants to make one of. */
export type AllocationListProblem =
  | "too-large"
  | "digest"
  | "unreadable"
  | "schema"
  | "version"
  | "not-canonical"
  | "pages"
  | "order"
  | "amount"
  | "count"
  | "total"
  | "root"
  | "stale"
  | "terms"
  | "claims";

/** An allocation list isn't what it must be; the message is a sentence that says what is wrong and what to do. */
export class AllocationListError extends Error {
  override readonly name = "AllocationListError";
  readonly problem: AllocationListProblem;

  constructor(problem: AllocationListProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}
