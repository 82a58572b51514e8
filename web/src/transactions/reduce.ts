import type { Hex } from "viem";
import type { TransactionEvent } from "./events.ts";
import { isBegun, type State, stepsLeft, type TransactionRecord } from "./record.ts";
import { whileCalls } from "./reduceCalls.ts";

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
    case "calls":
      return whileCalls(record, event);
    case "mined":
      return event.type === "indexed" ? to(record, { ...record.state, phase: "done" }) : record;
    case "paused":
      return event.type === "resumed" ? to(record, { phase: "simulating" }) : record;
    case "unsure":
      return whileUnsure(record, event);
    case "failed":
      return whenFailed(record, event);
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
      return { ...record, together: event.together, state: { phase: "review", fee: event.fee, problem: null } };
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
    case "separated":
      return { ...record, together: false, separately: true, callsId: null, state: { phase: "simulating" } };
    case "confirmed":
      if (record.state.problem !== null) return record;
      return { ...record, callsId: event.callsId ?? record.callsId, state: { phase: "signing", what: event.what } };
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
      // A no is certain: what comes next is something else, under another id.
      return { ...record, callsId: null, state: { phase: "review", fee: null, problem: null } };
    case "walletFailed":
      return to(record, { phase: "review", fee: null, problem: event.sentence });
    case "refused":
      return {
        ...record,
        together: false,
        separately: true,
        callsId: null,
        state: { phase: "review", fee: null, problem: null },
      };
    case "broadcast":
      return to(record, { phase: "pending", slow: false, ...event.sent });
    case "handedOver":
      return { ...record, callsId: event.callsId, state: { phase: "calls", sentAt: event.sentAt, slow: false } };
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
      return whenMined(record, pending.hash, event);
    default:
      return record;
  }
}

function whenMined(
  record: TransactionRecord,
  hash: Hex,
  event: Extract<TransactionEvent, { type: "mined" }>,
): TransactionRecord {
  const steps = replaceStep(record, { hash });
  const [next] = stepsLeft({ steps });
  if (next !== undefined) return { ...record, steps, stepIndex: next, state: { phase: "simulating" } };
  const { blockNumber, warning } = event;
  const done = { ...record.done, href: event.href };
  return { ...record, steps, done, state: { phase: "mined", hash, blockNumber, warning } };
}

function whileUnsure(record: TransactionRecord, event: TransactionEvent): TransactionRecord {
  switch (event.type) {
    case "resumed":
      return to(record, { phase: "simulating" });
    // The wallet was asked after a reload, and knows them.
    case "handedOver":
      return { ...record, callsId: event.callsId, state: { phase: "calls", sentAt: event.sentAt, slow: false } };
    default:
      return record;
  }
}

function whenFailed(record: TransactionRecord, event: TransactionEvent): TransactionRecord {
  if (record.state.phase !== "failed" || record.state.reason === "unclear") return record;
  if (event.type === "retried") return to(record, { phase: "simulating" });
  // What was done stays done; the rest can be taken up later.
  if (event.type === "setAside" && isBegun(record)) return to(record, { phase: "paused" });
  return record;
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
  switch (record.state.phase) {
    case "simulating":
    case "review":
      return isBegun(record) && record.steps[record.stepIndex]?.call ? to(record, { phase: "paused" }) : null;
    case "signing":
      // A signature alone changes nothing on the chain; what is lost with it can be signed again.
      if (record.state.what === "data") return null;
      return to(record, { phase: "unsure", because: "reload" });
    case "failed": {
      const aside = reduce(record, { type: "setAside" });
      return aside === record ? null : aside;
    }
    case "done":
      return null;
    default:
      return record;
  }
}
