import { describe, expect, test } from "vitest";
import type { TransactionEvent } from "./events.ts";
import { aRecord, aSent, aStep, CALL, HASH, OTHER_HASH } from "./fixtures.ts";
import type { State, TransactionRecord } from "./record.ts";
import { reduce, reload, SENTENCES } from "./reduce.ts";

const STATES: Record<State["phase"], State> = {
  simulating: { phase: "simulating" },
  review: { phase: "review", fee: 1n, problem: null },
  signing: { phase: "signing", what: "transaction" },
  pending: { phase: "pending", slow: false, ...aSent() },
  mined: { phase: "mined", hash: HASH, blockNumber: 9n, warning: null },
  done: { phase: "done", hash: HASH, blockNumber: 9n, warning: null },
  failed: { phase: "failed", reason: "reverted", sentence: "No.", hash: HASH },
  calls: { phase: "calls", sentAt: 1_000, slow: false },
  paused: { phase: "paused" },
  unsure: { phase: "unsure", because: "reload" },
};

const EVENTS: Record<TransactionEvent["type"], TransactionEvent> = {
  simulated: { type: "simulated", fee: 2n, together: false },
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
  separated: { type: "separated" },
  refused: { type: "refused" },
  handedOver: { type: "handedOver", callsId: "0x1d", sentAt: 1_000 },
  callsMined: { type: "callsMined", hashes: [HASH], blockNumber: 9n, href: "/payments/1", warning: null },
  callsFailed: { type: "callsFailed", hashes: [null], reason: "reverted", sentence: "No.", hash: HASH },
  forgotten: { type: "forgotten" },
  setAside: { type: "setAside" },
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
    separated: { phase: "simulating" },
    paused: { phase: "paused" },
  },
  signing: {
    dataSigned: { phase: "signing", what: "transaction" },
    rejected: { phase: "review", fee: null, problem: null },
    walletFailed: { phase: "review", fee: null, problem: "The wallet is locked." },
    broadcast: { phase: "pending", slow: false, ...aSent() },
    refused: { phase: "review", fee: null, problem: null },
    handedOver: { phase: "calls", sentAt: 1_000, slow: false },
  },
  calls: {
    slowed: { phase: "calls", sentAt: 1_000, slow: true },
    forgotten: { phase: "unsure", because: "forgotten" },
    callsMined: { phase: "mined", hash: HASH, blockNumber: 9n, warning: null },
    callsFailed: { phase: "failed", reason: "reverted", sentence: "No.", hash: HASH },
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
  unsure: { resumed: { phase: "simulating" }, handedOver: { phase: "calls", sentAt: 1_000, slow: false } },
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
    const steps = [{ ...aStep("Pay"), kind: "signed" as const, call: null }];
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

function twoSteps(first: TransactionRecord["steps"][number]["hash"] = null): TransactionRecord["steps"] {
  return [aStep("Allow", first), aStep("Pay")];
}

describe("reduce, for steps that go to the wallet together", () => {
  const steps = [aStep("One"), aStep("Two"), aStep("Three")];
  const given = (part: Partial<TransactionRecord> = {}) =>
    aRecord({ steps, together: true, callsId: "0x1d", state: STATES.calls, ...part });

  test("default: all are done by the transactions they were in", () => {
    const after = reduce(given(), { ...EVENTS.callsMined, hashes: [HASH, HASH, OTHER_HASH] } as TransactionEvent);
    expect(after.steps.map(({ hash }) => hash)).toEqual([HASH, HASH, OTHER_HASH]);
    expect(after).toMatchObject({ state: { phase: "mined", hash: OTHER_HASH }, done: { href: "/payments/1" } });
  });

  test("behavior: what was done stays done, and the rest is something new", () => {
    const partly = { ...EVENTS.callsFailed, hashes: [HASH, null, OTHER_HASH], reason: "partly" } as TransactionEvent;
    const after = reduce(given(), partly);
    expect(after.steps.map(({ hash }) => hash)).toEqual([HASH, null, OTHER_HASH]);
    expect(after).toMatchObject({ stepIndex: 1, callsId: null, state: { phase: "failed", reason: "partly" } });
    const retried = { ...reduce(after, EVENTS.retried), state: STATES.pending };
    expect(reduce(retried, EVENTS.mined).state.phase).toBe("mined");
  });

  test("behavior: a no in the wallet is certain: the next prompt is another", () => {
    expect(reduce(given({ state: STATES.signing }), EVENTS.rejected).callsId).toBeNull();
  });

  test("behavior: an answer that is neither keeps the id, so that the wallet can't take them twice", () => {
    expect(reduce(given({ state: STATES.signing }), EVENTS.walletFailed).callsId).toBe("0x1d");
  });

  test.each(["refused", "separated"] as const)("behavior: when %s, they stay apart", (type) => {
    const state = type === "refused" ? STATES.signing : STATES.review;
    const after = reduce(given({ state }), EVENTS[type]);
    expect(after).toMatchObject({ together: false, separately: true, callsId: null });
  });

  test("behavior: where nobody can tell what was done, nothing is offered to be sent again", () => {
    const unclear = given({ state: { phase: "failed", reason: "unclear", sentence: "?", hash: null } });
    expect(reduce(unclear, EVENTS.retried)).toBe(unclear);
    expect(reload(unclear)).toBeNull();
  });
});

describe("reload", () => {
  test.each([
    ["simulating", null],
    ["review", null],
    ["signing", "unsure"],
    ["pending", "pending"],
    ["calls", "calls"],
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
    const record = aRecord({ steps: twoSteps(HASH), stepIndex: 1, state: STATES.review });
    expect(reload(record)?.state).toEqual({ phase: "paused" });
  });

  test("behavior: what failed after others were done waits to be taken up", () => {
    const record = aRecord({ steps: twoSteps(HASH), stepIndex: 1, state: STATES.failed });
    expect(reload(record)?.state).toEqual({ phase: "paused" });
  });

  test("behavior: what the wallet was asked to take together keeps its id, to be asked about", () => {
    const record = aRecord({ callsId: "0x1d", state: { phase: "signing", what: "calls" } });
    expect(reload(record)).toMatchObject({ callsId: "0x1d", state: { phase: "unsure", because: "reload" } });
  });

  test("behavior: a signature that the wallet was asked for is forgotten: it changes nothing on the chain", () => {
    expect(reload(aRecord({ state: { phase: "signing", what: "data" } }))).toBeNull();
  });
});
