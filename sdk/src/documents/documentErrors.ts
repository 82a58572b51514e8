/** A document couldn't be had from any gateway; the message says why not from each, and what to do. */
export class DocumentUnavailableError extends Error {
  override readonly name = "DocumentUnavailableError";
  readonly cid: string;

  constructor(cid: string, reasons: readonly string[], options?: ErrorOptions) {
    const why = reasons.length === 0 ? "No gateway is known" : reasons.join("; ");
    super(`The document ${cid} can't be had. ${why}. Try again, or name another IPFS gateway.`, options);
    this.cid = cid;
  }
}

/** A document couldn't be put on IPFS; the message says why, and what to do. */
export class DocumentNotAddedError extends Error {
  override readonly name = "DocumentNotAddedError";
}
