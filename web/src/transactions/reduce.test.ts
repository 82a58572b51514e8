import { describe, expect, test } from "vitest";
import { aRecord, aSent, CALL, HASH, OTHER_HASH } from "./fixtures.ts";
import type { State, TransactionRecord } from "./record.ts";
import { reduce, reload, SENTENCES, type TransactionEvent } from "./reduce.ts";

const STATES: Record<State["phase"], State> = {
  simulating: { phase: "simulating" },
  review: { phase: "review", fee: 1n, problem: null },
  signing: { phase: "signing", what: "transaction" },
  pending: { phase: "pending", slow: false, ...aSent() },
  mined: { phase: "mined", hash: HASH, blockNumber: 9n, warning: null },
  done: { phase: "done", hash: HASH, blockNumber: 9n, warning: null },
  failed: { phase: "failed", reason: "reverted", sentence: "No.", hash: HASH },
  paused: { phase: "paused" },
  unsure: { phase: "unsure" },
};

const EVENTS: Record<TransactionEvent["type"], TransactionEvent> = {
  simulated: { type: "simulated", fee: 2n },
  simulationFailed: { type: "simulationFailed", sentence: "No." },
  retried: { type: "retried" },
  confirmed: { type: "confirmed", what: "transaction" },
  dataSigned: { type: "dataSigned", call: CALL, details: ["pay()"] },
  rejected: { type: "rejected" },
  walletFailed: { type: "walletFailed", sentence: "The wallet is locked." },
  broadcast: { type: "broadcast", sent: aSent() },
  nonceSeen: { type: "nonceSeen", nonce: 7 },
  slowed: { type: "slowed" },
  repriced: { type: "repriced", hash: OTHER_HASH },
  cancelled: { type: "cancelled", hash: OTHER_HASH },
  replaced: { type: "replaced", hash: OTHER_HASH },
  dropped: { type: "dropped" },
  reverted: { type: "reverted", sentence: "The split has no such member." },
  mined: { type: "mined", blockNumber: 9n, href: "/payments/1", warning: null },
  indexed: { type: "indexed" },
  paused: { type: "paused" },
  resumed: { type: "resumed" },
};

/** Every transition there is. What isn't here must change nothing. */
const TRANSITIONS: Partial<Record<State["phase"], Partial<Record<TransactionEvent["type"], State>>>> = {
  simulating: {
    simulated: { phase: "review", fee: 2n, problem: null },
    simulationFailed: { phase: "review", fee: null, problem: "No." },
    paused: { phase: "paused" },
  },
  review: {
    retried: { phase: "simulating" },
    confirmed: { phase: "signing", what: "transaction" },
    paused: { phase: "paused" },
  },
  signing: {
    dataSigned: { phase: "signing", what: "transaction" },
    rejected: { phase: "review", fee: null, problem: null },
    walletFailed: { phase: "review", fee: null, problem: "The wallet is locked." },
    broadcast: { phase: "pending", slow: false, ...aSent() },
  },
  pending: {
    nonceSeen: { phase: "pending", slow: false, ...aSent(), nonce: 7 },
    slowed: { phase: "pending", slow: true, ...aSent() },
    repriced: { phase: "pending", slow: false, ...aSent(), hash: OTHER_HASH },
    cancelled: { phase: "failed", reason: "cancelled", sentence: SENTENCES.cancelled, hash: OTHER_HASH },
    replaced: { phase: "failed", reason: "replaced", sentence: SENTENCES.replaced, hash: OTHER_HASH },
    dropped: { phase: "failed", reason: "dropped", sentence: SENTENCES.dropped, hash: null },
    reverted: { phase: "failed", reason: "reverted", sentence: "The split has no such member.", hash: HASH },
    mined: { phase: "mined", hash: HASH, blockNumber: 9n, warning: null },
  },
  mined: { indexed: { phase: "done", hash: HASH, blockNumber: 9n, warning: null } },
  failed: { retried: { phase: "simulating" } },
  paused: { resumed: { phase: "simulating" } },
  unsure: { resumed: { phase: "simulating" } },
};

const ALL = Object.values(STATES).flatMap((state) => Object.values(EVENTS).map((event) => ({ state, event })));

describe("reduce", () => {
  test.each(ALL)("default: $state.phase on $event.type", ({ state, event }) => {
    const record = aRecord({ state });
    const expected = TRANSITIONS[state.phase]?.[event.type];
    const after = reduce(record, event);
    if (expected) expect(after.state).toEqual(expected);
    else expect(after).toBe(record);
  });

  test("behavior: what failed when tried out can't be confirmed", () => {
    const record = aRecord({ state: { phase: "review", fee: null, problem: "No." } });
    expect(reduce(record, EVENTS.confirmed)).toBe(record);
  });

  test("behavior: a signature becomes the call of its step", () => {
    const steps = [{ label: "Pay", kind: "signed" as const, details: [], call: null, hash: null }];
    const record = aRecord({ steps, state: { phase: "signing", what: "data" } });
    expect(reduce(record, EVENTS.dataSigned).steps[0]).toMatchObject({ call: CALL, details: ["pay()"] });
  });

  test("behavior: a mined step of several leads to trying out the next", () => {
    const record = aRecord({ steps: twoSteps(), state: STATES.pending });
    const after = reduce(record, EVENTS.mined);
    expect(after).toMatchObject({ stepIndex: 1, state: { phase: "simulating" } });
    expect(after.steps.map(({ hash }) => hash)).toEqual([HASH, null]);
    expect(after.done.href).toBe(record.done.href);
  });

  test("behavior: the last step's receipt gives the link to the result", () => {
    const after = reduce(aRecord({ state: STATES.pending }), EVENTS.mined);
    expect(after.done.href).toBe("/payments/1");
    expect(after.steps[0]?.hash).toBe(HASH);
  });

  test("behavior: a speed-up is mined under its own hash", () => {
    const repriced = reduce(aRecord({ state: STATES.pending }), EVENTS.repriced);
    expect(reduce(repriced, EVENTS.mined).state).toMatchObject({ phase: "mined", hash: OTHER_HASH });
  });
});

function twoSteps(): TransactionRecord["steps"] {
  const step = { label: "Allow", kind: "transaction" as const, details: [], call: CALL, hash: null };
  return [step, { ...step, label: "Pay" }];
}

describe("reload", () => {
  test.each([
    ["simulating", null],
    ["review", null],
    ["signing", "unsure"],
    ["pending", "pending"],
    ["mined", "mined"],
    ["done", null],
    ["failed", null],
    ["paused", "paused"],
    ["unsure", "unsure"],
  ] as const)("default: what was %s becomes %s", (phase, expected) => {
    const record = aRecord({ state: STATES[phase] });
    expect(reload(record)?.state.phase ?? null).toBe(expected);
  });

  test("behavior: a later step that waited for its review is paused", () => {
    const record = aRecord({ steps: twoSteps(), stepIndex: 1, state: STATES.review });
    expect(reload(record)?.state).toEqual({ phase: "paused" });
  });

  test("behavior: a signature that the wallet was asked for is forgotten: it changes nothing on the chain", () => {
    expect(reload(aRecord({ state: { phase: "signing", what: "data" } }))).toBeNull();
  });
});
