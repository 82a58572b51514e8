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

/** What is given to endpoints, and how; `pinDocument` and `pinFile` say how long each waits. */
export type PinOrder = {
  readonly endpoints: readonly PinningEndpoint[];
  readonly bytes: Uint8Array;
  /** Where it's read back, from all at once: whoever sends the right bytes first wins. Without any it's taken on trust. */
  readonly gateways?: readonly string[];
  /** Gateways from which services can fetch it, when they are others. */
  readonly origins?: readonly string[];
  /** How long each endpoint may take. */
  readonly timeoutMs?: number;
  /** How long the others may keep us waiting when one has it. */
  readonly patienceMs?: number;
  /** How long each gateway may take. */
  readonly readBackMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Called when the first has it, before it's read back. */
  readonly onTaken?: (() => void) | undefined;
  /** Told of each gateway that sent something else, at once. */
  readonly onMismatch?: ((gateway: string) => void) | undefined;
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
