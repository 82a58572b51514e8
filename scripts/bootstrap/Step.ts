import type { Founding } from "../founding/Founding.ts";
import type { Network, Request } from "./Network.ts";

/** A part of founding a network. */
export type Step = {
  readonly title: string;
  /** Reads from the chain what of it isn't done yet: the transactions to send, in this order. */
  readonly missing: (network: Network, founding: Founding) => Promise<readonly Request[]>;
};
