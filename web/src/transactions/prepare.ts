import type { Address } from "viem";
import type { Action, ActionStep } from "./action.ts";
import { describeCall, describeData, encodeCall } from "./encode.ts";
import type { StoredStep, TransactionRecord } from "./record.ts";

type Run = { id: string; chainId: number; account: Address; createdAt: number };

/** Turns an action into the record that the engine runs and stores. */
export function prepare(action: Action, run: Run): TransactionRecord {
  return {
    ...run,
    label: action.label,
    describe: action.describe,
    changes: action.changes ?? [],
    invalidates: action.invalidates,
    expectedEvents: action.expectedEvents,
    done: {
      sentence: action.done.sentence,
      href: action.done.href ?? null,
      linkLabel: action.done.linkLabel ?? "See it",
    },
    steps: action.steps.map(toStored),
    stepIndex: 0,
    independent: action.independent ?? false,
    together: false,
    separately: false,
    callsId: null,
    state: { phase: "simulating" },
  };
}

function toStored(step: ActionStep): StoredStep {
  const { label, kind } = step;
  if (step.kind === "signed") return { label, kind, details: describeData(step.typedData), call: null, hash: null };
  return { label, kind, details: describeCall(step.request), call: encodeCall(step.request), hash: null };
}
