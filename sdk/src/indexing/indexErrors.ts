/** The index doesn't answer, or not in time: read the chain instead. */
export class IndexUnavailableError extends Error {
  override readonly name = "IndexUnavailableError";

  constructor(reason: string, options?: ErrorOptions) {
    super(`The index doesn't answer (${reason}). Try again, or read the chain itself.`, options);
  }
}

/** The index hasn't got as far as was asked for: ask again a little later. */
export class IndexBehindError extends Error {
  override readonly name = "IndexBehindError";

  constructor(options?: ErrorOptions) {
    super("The index hasn't reached that block yet. Try again in a moment, or read the chain itself.", options);
  }
}

/** The index answers something else than was asked for: it's of another version, or broken. */
export class IndexInvalidError extends Error {
  override readonly name = "IndexInvalidError";

  constructor(reason: string, options?: ErrorOptions) {
    super(`The index answered something unexpected (${reason}). Read the chain itself until it's repaired.`, options);
  }
}
