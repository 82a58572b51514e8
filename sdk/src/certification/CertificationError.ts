/** What is wrong with the inputs of a certification. */
export type CertificationProblem =
  | "parameters"
  | "duplicate-uid"
  | "duplicate-attestation"
  | "duplicate-outcome"
  | "duplicate-seed"
  | "duplicate-floor"
  | "self-attestation"
  | "marks"
  | "address"
  | "amount"
  | "time";

/** Inputs can't be certified; the message is a sentence that says which one, and what to do. */
export class CertificationError extends Error {
  override readonly name = "CertificationError";
  readonly problem: CertificationProblem;

  constructor(problem: CertificationProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
