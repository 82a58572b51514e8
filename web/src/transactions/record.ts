import type { Address, Hex } from "viem";
import type { Change } from "./action.ts";

/** What is sent to the chain: small enough to be stored, and enough to go on after a reload. */
export type Call = { readonly to: Address; readonly data: Hex; readonly value: bigint };

export type StoredStep = {
  readonly label: string;
  readonly kind: "transaction" | "signed";
  /** Function and arguments as text, for who wants to see them. */
  readonly details: readonly string[];
  /** Null until the signature is there that the call carries. */
  readonly call: Call | null;
  /** The transaction that was mined for this step. */
  readonly hash: Hex | null;
};

/** A transaction that was handed to the network. */
export type Sent = {
  readonly hash: Hex;
  /** Null until the node told it, for wallets that choose their own. */
  readonly nonce: number | null;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** Head of the chain when it was sent: a replacement can't be older. */
  readonly fromBlock: bigint;
};

export type State =
  /** The call is tried out against the chain, without sending anything. */
  | { readonly phase: "simulating" }
  /** Waits for the person. `problem` says why it can't go on; then there is nothing to confirm. */
  | { readonly phase: "review"; readonly fee: bigint | null; readonly problem: string | null }
  /** The wallet is asking. */
  | { readonly phase: "signing"; readonly what: "data" | "transaction" | "calls" }
  /** Sent, not in a block yet. */
  | ({ readonly phase: "pending"; readonly slow: boolean } & Sent)
  /** All steps that were left are with the wallet, which took them in one prompt and sends them (EIP-5792). */
  | { readonly phase: "calls"; readonly sentAt: number; readonly slow: boolean }
  /** In a block; the index doesn't have it yet. */
  | { readonly phase: "mined"; readonly hash: Hex; readonly blockNumber: bigint; readonly warning: string | null }
  /** In a block, and in the index or there is none. */
  | { readonly phase: "done"; readonly hash: Hex; readonly blockNumber: bigint; readonly warning: string | null }
  | { readonly phase: "failed"; readonly reason: FailureReason; readonly sentence: string; readonly hash: Hex | null }
  /** An earlier step is done and a later one isn't; waits to be taken up again. */
  | { readonly phase: "paused" }
  /**
   * Nobody knows what was done: the page was reloaded while the wallet was asking, or the wallet forgot what it was
   * given.
   */
  | { readonly phase: "unsure"; readonly because: "reload" | "forgotten" };

/** `partly`: some steps are done, the others aren't. `unclear`: some are, and nobody can tell which. */
export type FailureReason = "reverted" | "cancelled" | "replaced" | "dropped" | "partly" | "unclear";
export type Phase = State["phase"];

/** One run of an action by one account on one chain. Plain data. */
export type TransactionRecord = {
  readonly id: string;
  readonly chainId: number;
  readonly account: Address;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly label: string;
  readonly describe: string;
  readonly changes: readonly Change[];
  readonly invalidates: readonly (readonly unknown[])[];
  readonly expectedEvents: readonly string[];
  readonly done: { readonly sentence: string; readonly href: string | null; readonly linkLabel: string };
  readonly steps: readonly StoredStep[];
  /** The step that is under way, or the first of those that are with the wallet together. */
  readonly stepIndex: number;
  /** Each step could be done without the others. */
  readonly independent: boolean;
  /** The steps that are left go to the wallet together, in one prompt. */
  readonly together: boolean;
  /** The wallet said that it takes steps together and then refused, or the person wants them one by one. */
  readonly separately: boolean;
  /** Under which the wallet is given steps together. It's ours and stays the same: a wallet takes none twice. */
  readonly callsId: string | null;
  readonly state: State;
};

/** @returns the step that is under way */
export function currentStep(record: TransactionRecord): StoredStep {
  const step = record.steps[record.stepIndex];
  if (!step) throw new Error(`The transaction ${record.id} has no step ${record.stepIndex}.`);
  return step;
}

/** @returns the places of the steps that aren't done, in order */
export function stepsLeft({ steps }: Pick<TransactionRecord, "steps">): number[] {
  return steps.flatMap(({ hash }, index) => (hash === null ? [index] : []));
}

/** @returns the calls of the steps that are left; null while one of them waits for a signature */
export function callsLeft(record: Pick<TransactionRecord, "steps">): Call[] | null {
  const calls = stepsLeft(record).map((index) => record.steps[index]?.call ?? null);
  return calls.every((call) => call !== null) ? calls : null;
}

/** Whether no other step is left. */
export function isLastStep(record: TransactionRecord): boolean {
  return stepsLeft(record).every((index) => index === record.stepIndex);
}

/** Whether a step was done, and others weren't. */
export function isBegun({ steps }: Pick<TransactionRecord, "steps">): boolean {
  return steps.some(({ hash }) => hash !== null) && steps.some(({ hash }) => hash === null);
}
