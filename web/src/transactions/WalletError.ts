/** The wallet isn't as it was when the action began; the message is a sentence to show. */
export class WalletError extends Error {
  override readonly name = "WalletError";
}
