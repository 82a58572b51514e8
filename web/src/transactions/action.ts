import type { QueryKey } from "@tanstack/react-query";
import type { Abi, Address, Hex, TypedDataDefinition } from "viem";

/** What the SDK's request functions return. */
export type ContractRequest = {
  readonly address: Address;
  readonly abi: Abi | readonly unknown[];
  readonly functionName: string;
  readonly args?: readonly unknown[];
  readonly value?: bigint;
};

/** One transaction to send. */
export type TransactionStep = {
  readonly kind: "transaction";
  /** What the wallet is asked for, in words: "Allow the split to take 120 tUSD". */
  readonly label: string;
  readonly request: ContractRequest;
};

/** A signature without a transaction, then the transaction that carries it: a permit and its payment, for example. */
export type SignedStep = {
  readonly kind: "signed";
  readonly label: string;
  readonly typedData: TypedDataDefinition;
  readonly request: (signature: Hex) => ContractRequest;
};

export type ActionStep = TransactionStep | SignedStep;

/** One thing that will be different afterwards. */
export type Change = { readonly label: string; readonly before?: string; readonly after: string };

/** An action is plain data; the engine does the rest. */
export type Action = {
  /** The button: "Pay 120 tUSD". */
  readonly label: string;
  /** What will happen, in one sentence, with figures. */
  readonly describe: string;
  /** What will be different afterwards, line by line. */
  readonly changes?: readonly Change[];
  /**
   * Done in this order. Where the wallet takes several calls at once, all are one prompt; where it doesn't, each waits
   * for the one before to be mined, and what is done stays done.
   */
  readonly steps: readonly [ActionStep, ...ActionStep[]];
  /** Each step could be done without the others: then all of them are tried out before the first is signed. */
  readonly independent?: boolean;
  /** Query keys to read again once it's mined, and once more when the index has it. */
  readonly invalidates: readonly QueryKey[];
  /** Names of events that the receipt of the last step must hold; without them the engine says that something is odd. */
  readonly expectedEvents: readonly string[];
  readonly done: {
    /** What happened: "You paid 120 tUSD to Harbour website." */
    readonly sentence: string;
    /**
     * Where it can be seen. `:transaction` stands for the hash, `:event` for the id (the SDK's `logId`) of the first
     * expected event, `:engagement` for the number of the engagement that it names.
     */
    readonly href?: string;
    /** The words of that link; default "See it". */
    readonly linkLabel?: string;
  };
};
