import { decodeRevert } from "@rizom/sdk";
import { WalletError } from "./WalletError.ts";

/** What went wrong, in a sentence that says what to do. */
export function explain(error: unknown): string {
  return error instanceof WalletError ? error.message : decodeRevert(error).sentence;
}
