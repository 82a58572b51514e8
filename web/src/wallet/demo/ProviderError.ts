/** An error as EIP-1193 has it: wallets tell what happened by a code. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly code: number;
  readonly data: unknown;

  constructor(code: number, message: string, data?: unknown) {
    super(message);
    this.code = code;
    this.data = data;
  }

  static rejected(): ProviderError {
    return new ProviderError(4001, "The user rejected the request.");
  }

  static unauthorized(): ProviderError {
    return new ProviderError(4100, "The account isn't the one that is connected.");
  }

  static unsupported(method: string): ProviderError {
    return new ProviderError(4200, `The demo wallet doesn't know ${method}.`);
  }
}
