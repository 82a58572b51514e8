import type { Hex } from "viem";
import { type Call, isLastStep, type Sent, type State, type TransactionRecord } from "./record.ts";

export type TransactionEvent =
  | { readonly type: "simulated"; readonly fee: bigint | null }
  | { readonly type: "simulationFailed"; readonly sentence: string }
  | { readonly type: "retried" }
  | { readonly type: "confirmed"; readonly what: "data" | "transaction" }
  | { readonly type: "dataSigned"; readonly call: Call; readonly details: readonly string[] }
  | { readonly type: "rejected" }
  | { readonly type: "walletFailed"; readonly sentence: string }
  | { readonly type: "broadcast"; readonly sent: Sent }
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
  | { readonly type: "indexed" }
  | { readonly type: "paused" }
  | { readonly type: "resumed" };

/** Sentences of the engine's own; what a contract says comes from the SDK. */
export const SENTENCES = {
  cancelled: "You cancelled it in your wallet. Nothing was changed.",
  replaced: "Your wallet sent another transaction in its place. Nothing of this was done.",
  dropped: "The network forgot it, perhaps because its fee was too low. Nothing was changed; you can send it again.",
} as const;

/**
 * The state machine of one action, as a pure function. An event that doesn't belong to the present phase changes
 * nothing: a late answer of a wallet or of a node can't bring a finished transaction back.
 */
export function reduce(record: TransactionRecord, event: TransactionEvent): TransactionRecord {
  switch (record.state.phase) {
    case "simulating":
      return whileSimulating(record, event);
    case "review":
      return whileReviewed(record, event);
    case "signing":
      return whileSigning(record, event);
    case "pending":
      return whilePending(record, record.state, event);
    case "mined":
      return event.type === "indexed" ? to(record, { ...record.state, phase: "done" }) : record;
    case "paused":
    case "unsure":
      return event.type === "resumed" ? to(record, { phase: "simulating" }) : record;
    case "failed":
      return event.type === "retried" ? to(record, { phase: "simulating" }) : record;
    case "done":
      return record;
  }
}

function to(record: TransactionRecord, state: State): TransactionRecord {
  return { ...record, state };
}

function whileSimulating(record: TransactionRecord, event: TransactionEvent): TransactionRecord {
  switch (event.type) {
    case "simulated":
      return to(record, { phase: "review", fee: event.fee, problem: null });
    case "simulationFailed":
      return to(record, { phase: "review", fee: null, problem: event.sentence });
    case "paused":
      return to(record, { phase: "paused" });
    default:
      return record;
  }
}

function whileReviewed(record: TransactionRecord, event: TransactionEvent): TransactionRecord {
  if (record.state.phase !== "review") return record;
  switch (event.type) {
    case "retried":
      return to(record, { phase: "simulating" });
    case "confirmed":
      return record.state.problem === null ? to(record, { phase: "signing", what: event.what }) : record;
    case "paused":
      return to(record, { phase: "paused" });
    default:
      return record;
  }
}

function whileSigning(record: TransactionRecord, event: TransactionEvent): TransactionRecord {
  switch (event.type) {
    case "dataSigned": {
      const steps = replaceStep(record, { call: event.call, details: event.details });
      return { ...record, steps, state: { phase: "signing", what: "transaction" } };
    }
    case "rejected":
      return to(record, { phase: "review", fee: null, problem: null });
    case "walletFailed":
      return to(record, { phase: "review", fee: null, problem: event.sentence });
    case "broadcast":
      return to(record, { phase: "pending", slow: false, ...event.sent });
    default:
      return record;
  }
}

type Pending = Extract<State, { phase: "pending" }>;

function whilePending(record: TransactionRecord, pending: Pending, event: TransactionEvent): TransactionRecord {
  switch (event.type) {
    case "nonceSeen":
      return to(record, { ...pending, nonce: event.nonce });
    case "slowed":
      return to(record, { ...pending, slow: true });
    case "repriced":
      return to(record, { ...pending, hash: event.hash });
    case "cancelled":
      return to(record, { phase: "failed", reason: "cancelled", sentence: SENTENCES.cancelled, hash: event.hash });
    case "replaced":
      return to(record, { phase: "failed", reason: "replaced", sentence: SENTENCES.replaced, hash: event.hash });
    case "dropped":
      return to(record, { phase: "failed", reason: "dropped", sentence: SENTENCES.dropped, hash: null });
    case "reverted":
      return to(record, { phase: "failed", reason: "reverted", sentence: event.sentence, hash: pending.hash });
    case "mined":
      return whenMined(record, pending, event);
    default:
      return record;
  }
}

function whenMined(
  record: TransactionRecord,
  { hash }: Pending,
  event: Extract<TransactionEvent, { type: "mined" }>,
): TransactionRecord {
  const steps = replaceStep(record, { hash });
  if (!isLastStep(record)) {
    return { ...record, steps, stepIndex: record.stepIndex + 1, state: { phase: "simulating" } };
  }
  const { blockNumber, warning } = event;
  const done = { ...record.done, href: event.href };
  return { ...record, steps, done, state: { phase: "mined", hash, blockNumber, warning } };
}

function replaceStep(record: TransactionRecord, part: Partial<TransactionRecord["steps"][number]>) {
  return record.steps.map((step, index) => (index === record.stepIndex ? { ...step, ...part } : step));
}

/**
 * What becomes of a record when the page is loaded again.
 *
 * @returns null for what is forgotten: nothing of it was sent, or it was finished
 */
export function reload(record: TransactionRecord): TransactionRecord | null {
  const begun = record.stepIndex > 0;
  switch (record.state.phase) {
    case "simulating":
    case "review":
      return begun && record.steps[record.stepIndex]?.call ? to(record, { phase: "paused" }) : null;
    case "signing":
      // A signature alone changes nothing on the chain; what is lost with it can be signed again.
      if (record.state.what === "data") return null;
      return to(record, { phase: "unsure" });
    case "done":
    case "failed":
      return null;
    default:
      return record;
  }
}
