import type { Action } from "./Action.ts";

/** One argument of a call, with its unit. */
export type DecodedArgument = {
  readonly name: string;
  readonly type: string;
  /** As people read it: `400 tUSD`, `Priya Raman`, `7 days`. */
  readonly words: string;
  /** As it's in the data. */
  readonly raw: string;
};

/** What one call does, and the calls that it makes others do. */
export type DecodedAction = Action & {
  /** What the target is called here: "Equity grants"; null for a contract that Rizom doesn't know. */
  readonly contract: string | null;
  /** Null when the data is none that the contract is known to understand. */
  readonly functionName: string | null;
  /** `transfer(address,uint256)` */
  readonly signature: string | null;
  readonly arguments: readonly DecodedArgument[];
  /** What it does, in one sentence. */
  readonly sentence: string;
  /** What to think about before being for it. */
  readonly warnings: readonly string[];
  /** What is wrong with the data; null when it fits. */
  readonly problem: string | null;
  /** Calls within this call, in their order. */
  readonly calls: readonly DecodedAction[];
};
