import type { Hex } from "viem";
import type { TransactionEvent } from "./events.ts";
import { type StoredStep, stepsLeft, type TransactionRecord } from "./record.ts";

/** The part of the state machine in which several steps are with the wallet together. */
export function whileCalls(record: TransactionRecord, event: TransactionEvent): TransactionRecord {
  const { state } = record;
  if (state.phase !== "calls") return record;
  switch (event.type) {
    case "slowed":
      return { ...record, state: { ...state, slow: true } };
    case "forgotten":
      return { ...record, state: { phase: "unsure", because: "forgotten" } };
    case "callsMined":
      return whenAllMined(record, event);
    case "callsFailed":
      return whenFailed(record, event);
    default:
      return record;
  }
}

function whenAllMined(
  record: TransactionRecord,
  { hashes, blockNumber, href, warning }: Extract<TransactionEvent, { type: "callsMined" }>,
): TransactionRecord {
  const hash = hashes.at(-1);
  if (!hash) return record;
  const steps = place(record, hashes);
  return { ...record, steps, done: { ...record.done, href }, state: { phase: "mined", hash, blockNumber, warning } };
}

/** What was done stays done. What is tried again is something new, and gets an id of its own. */
function whenFailed(
  record: TransactionRecord,
  { hashes, reason, sentence, hash }: Extract<TransactionEvent, { type: "callsFailed" }>,
): TransactionRecord {
  const steps = place(record, hashes);
  const stepIndex = stepsLeft({ steps })[0] ?? record.stepIndex;
  return { ...record, steps, stepIndex, callsId: null, state: { phase: "failed", reason, sentence, hash } };
}

function place(record: TransactionRecord, hashes: readonly (Hex | null)[]): StoredStep[] {
  const left = stepsLeft(record);
  return record.steps.map((step, index) => {
    const position = left.indexOf(index);
    return position === -1 ? step : { ...step, hash: hashes[position] ?? null };
  });
}
