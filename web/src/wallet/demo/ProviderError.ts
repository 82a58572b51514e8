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

  /** EIP-5792's codes, from here on. */
  static needsCapability(name: string): ProviderError {
    return new ProviderError(5700, `The demo wallet can't do “${name}”.`);
  }

  static otherChain(): ProviderError {
    return new ProviderError(5710, "The demo wallet is on another chain.");
  }

  static duplicateCalls(): ProviderError {
    return new ProviderError(5720, "The demo wallet has calls of this id already.");
  }

  static unknownCalls(): ProviderError {
    return new ProviderError(5730, "The demo wallet has no calls of this id.");
  }

  static notAtomic(): ProviderError {
    return new ProviderError(5760, "The demo wallet sends one transaction after the other.");
  }
}
