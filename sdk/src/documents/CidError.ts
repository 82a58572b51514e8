/** Something isn't, or can't have, the CID of a document; the message says what to do. */
export class CidError extends Error {
  override readonly name = "CidError";
}
