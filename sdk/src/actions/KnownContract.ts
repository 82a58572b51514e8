import type { Abi, Address } from "viem";
import type { Action } from "./Action.ts";
import type { ActionWriter } from "./ActionWriter.ts";

/** A call in words. */
export type Words = {
  /** In the third person, without a subject: "Opens transfers of equity for ever." */
  readonly sentence: string;
  readonly warnings?: readonly string[];
  /** What the call makes somebody else do. */
  readonly calls?: readonly Action[];
  /** Who makes those calls; default: the contract that is called. */
  readonly by?: Address;
};

/** Whose call is put into words, and with what. */
export type Told = {
  readonly target: Address;
  /** Who calls: the treasury, or a contract that the treasury calls. */
  readonly caller: Address;
  readonly value: bigint;
  readonly write: ActionWriter;
};

/** A contract that governance can call and that Rizom has words for. */
export type KnownContract = {
  readonly label: string;
  /** Whether it can do nothing but what the ABI says: not so with tokens, which have functions of their own. */
  readonly isWhole: boolean;
  readonly abi: Abi;
  readonly words: Readonly<Record<string, (args: never, told: Told) => Words>>;
};
