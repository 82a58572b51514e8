import type { Hex } from "viem";
import type { Call, Sent } from "./record.ts";

/** What can happen to a record. `reduce` says what becomes of it. */
export type TransactionEvent =
  | { readonly type: "simulated"; readonly fee: bigint | null; readonly together: boolean }
  | { readonly type: "simulationFailed"; readonly sentence: string }
  | { readonly type: "retried" }
  /** One by one, although the wallet takes them together. */
  | { readonly type: "separated" }
  | {
      readonly type: "confirmed";
      readonly what: "data" | "transaction" | "calls";
      /** For calls: under which they are given to the wallet. */
      readonly callsId?: string;
    }
  | { readonly type: "dataSigned"; readonly call: Call; readonly details: readonly string[] }
  | { readonly type: "rejected" }
  | { readonly type: "walletFailed"; readonly sentence: string }
  /** The wallet doesn't take steps together, whatever it said before. */
  | { readonly type: "refused" }
  | { readonly type: "broadcast"; readonly sent: Sent }
  | { readonly type: "handedOver"; readonly callsId: string; readonly sentAt: number }
  | { readonly type: "nonceSeen"; readonly nonce: number }
  | { readonly type: "slowed" }
  | { readonly type: "repriced"; readonly hash: Hex }
  | { readonly type: "cancelled"; readonly hash: Hex }
  | { readonly type: "replaced"; readonly hash: Hex }
  | { readonly type: "dropped" }
  | { readonly type: "reverted"; readonly sentence: string }
  | {
      readonly type: "mined";
      readonly blockNumber: bigint;
      readonly href: string | null;
      readonly warning: string | null;
    }
  | {
      readonly type: "callsMined";
      /** The transaction of each step that was left, in order. */
      readonly hashes: readonly Hex[];
      readonly blockNumber: bigint;
      readonly href: string | null;
      readonly warning: string | null;
    }
  | {
      readonly type: "callsFailed";
      /** The transaction of each step that was left, in order; null for those that weren't done. */
      readonly hashes: readonly (Hex | null)[];
      readonly reason: "reverted" | "dropped" | "partly" | "unclear";
      readonly sentence: string;
      readonly hash: Hex | null;
    }
  /** The wallet knows nothing of what it was given. */
  | { readonly type: "forgotten" }
  | { readonly type: "indexed" }
  | { readonly type: "paused" }
  | { readonly type: "resumed" }
  | { readonly type: "setAside" };
