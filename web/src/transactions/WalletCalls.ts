import type { Hex } from "viem";
import type { Call } from "./record.ts";

/** What a wallet says of calls that it was given together. */
export type CallsSighting =
  | { readonly kind: "pending" }
  /** The wallet knows nothing of them. */
  | { readonly kind: "unknown" }
  /** The wallet gave up, and nothing reached the chain. */
  | { readonly kind: "dropped" }
  | {
      readonly kind: "mined";
      /** As the wallet sees it: all were done, some, or none. */
      readonly verdict: "all" | "some" | "none";
      /** As many as the wallet sent transactions, at least one. */
      readonly hashes: readonly Hex[];
    };

/** The part of EIP-5792 that the engine uses. */
export type WalletCalls = {
  /** Whether the wallet says that it takes several calls in one prompt. Asks the person nothing. */
  areTaken: () => Promise<boolean>;
  /**
   * @param id under which the wallet shall know them; a wallet that keeps to EIP-5792 takes none twice
   * @returns the id under which it does
   */
  send: (calls: readonly Call[], id: string) => Promise<string>;
  look: (id: string) => Promise<CallsSighting>;
};
