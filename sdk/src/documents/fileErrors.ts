const sentenceOf = (reasons: readonly string[]) => (reasons.length === 0 ? "No gateway is known" : reasons.join("; "));

/** A file couldn't be put on IPFS; the message says why, and what to do. */
export class FileNotAddedError extends Error {
  override readonly name = "FileNotAddedError";
}

/** A file couldn't be had from any gateway; the message says why not from each, and what to do. */
export class FileUnavailableError extends Error {
  override readonly name = "FileUnavailableError";
  readonly cid: string;

  constructor(cid: string, reasons: readonly string[], options?: ErrorOptions) {
    super(`The file ${cid} can't be had. ${sentenceOf(reasons)}. Try again, or name another IPFS gateway.`, options);
    this.cid = cid;
  }
}

/** A gateway sent bytes that aren't the file, and none sent the right ones; the message says which, and what to do. */
export class FileMismatchError extends Error {
  override readonly name = "FileMismatchError";
  readonly cid: string;

  constructor(cid: string, reasons: readonly string[], options?: ErrorOptions) {
    super(
      `What was sent for the file ${cid} doesn't match its digest, so it was thrown away. ${sentenceOf(reasons)}. Use another IPFS gateway.`,
      options,
    );
    this.cid = cid;
  }
}
