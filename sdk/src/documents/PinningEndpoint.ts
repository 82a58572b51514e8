import type { Hex } from "viem";

/** Somebody who keeps documents: a node that takes bytes (Kubo's RPC), or a service that fetches them (IPFS Remote Pinning API). */
export type PinningEndpoint =
  | {
      readonly kind: "kubo";
      /** Without `/api/v0`. */
      readonly url: string;
      /** What it's called on a screen; otherwise its host. */
      readonly name?: string;
    }
  | {
      readonly kind: "service";
      /** Without `/pins`. */
      readonly url: string;
      /** Its user's, and nobody else's. */
      readonly token?: string;
      readonly name?: string;
    };

/** What became of a block at one endpoint: a node has taken it, a service has pinned or queued it, or neither. */
export type PinResult = {
  readonly endpoint: PinningEndpoint;
  readonly state: "taken" | "pinned" | "queued" | "failed";
  /** A sentence for whoever hasn't got it, or not yet; null when it's there. */
  readonly why: string | null;
};

/** A document or file that at least one provider has, and that was read back. */
export type Pinned = {
  readonly digest: Hex;
  readonly cid: string;
  /** In the order of the endpoints. */
  readonly results: readonly PinResult[];
  /** Gateways that sent something else when it was read back, and weren't believed. */
  readonly mismatches: readonly string[];
};
