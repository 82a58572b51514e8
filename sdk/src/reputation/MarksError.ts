/** Marks that an attestation can't have; its message says what to do. */
export class MarksError extends Error {
  override readonly name = "MarksError";
}
