/** Why a typed amount can't be taken. */
export type AmountProblem = "empty" | "unreadable" | "ambiguous" | "negative" | "too-many-decimals" | "too-large";

/** A typed amount can't be taken; the message is a sentence to show beside the field. */
export class AmountError extends Error {
  override readonly name = "AmountError";
  readonly problem: AmountProblem;

  constructor(problem: AmountProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
