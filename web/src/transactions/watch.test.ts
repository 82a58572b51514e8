import type { TransactionReceipt } from "viem";
import { describe, expect, test, vi } from "vitest";
import { HASH, OTHER_HASH } from "./fixtures.ts";
import type { Sighting } from "./lookFor.ts";
import { watch } from "./watch.ts";

const RECEIPT: Sighting = { kind: "receipt", receipt: { status: "success" } as TransactionReceipt };
const PENDING: Sighting = { kind: "pending", nonce: 3 };
const MISSING: Sighting = { kind: "missing" };
const SECOND = 1_000;

/** Looks see these things one after the other, a step of the clock apart; the last one stays. */
async function run(sightings: (Sighting | Error)[], step = SECOND, signal = new AbortController().signal) {
  let clock = 0;
  let looks = 0;
  const on = { onReceipt: vi.fn(), onNonce: vi.fn(), onSlow: vi.fn(), onReplaced: vi.fn(), onDropped: vi.fn() };
  await watch(
    {
      look: async () => {
        const seen = sightings[Math.min(looks++, sightings.length - 1)];
        if (!seen || seen instanceof Error) throw seen;
        return seen;
      },
      pause: async () => {
        clock += step;
        if (looks > 500) throw new Error("It watches for ever.");
      },
      now: () => clock,
      sentAt: 0,
      signal,
    },
    on,
  );
  return on;
}

describe("watch", () => {
  test("default: ends with the receipt", async () => {
    const on = await run([PENDING, PENDING, RECEIPT]);
    expect(on.onReceipt).toHaveBeenCalledOnce();
    expect(on.onNonce).toHaveBeenCalledExactlyOnceWith(3);
    expect(on.onSlow).not.toHaveBeenCalled();
  });

  test("behavior: tells once that it's slow, and goes on", async () => {
    const on = await run([...Array<Sighting>(100).fill(PENDING), RECEIPT]);
    expect(on.onSlow).toHaveBeenCalledOnce();
    expect(on.onReceipt).toHaveBeenCalledOnce();
  });

  test.each(["repriced", "cancelled", "replaced"] as const)("behavior: ends when it was %s", async (kind) => {
    const on = await run([PENDING, { kind, hash: OTHER_HASH }]);
    expect(on.onReplaced).toHaveBeenCalledExactlyOnceWith(kind, OTHER_HASH);
  });

  test("behavior: what no node knows for long was dropped", async () => {
    expect((await run([MISSING])).onDropped).toHaveBeenCalledOnce();
  });

  test("behavior: a node that lags behind for a moment drops nothing", async () => {
    const on = await run([PENDING, MISSING, MISSING, PENDING, RECEIPT], 60 * SECOND);
    expect(on.onDropped).not.toHaveBeenCalled();
    expect(on.onReceipt).toHaveBeenCalledOnce();
  });

  test("behavior: faults of the network neither end it nor count as missing", async () => {
    const on = await run([...Array<Error>(200).fill(new Error("no route")), RECEIPT]);
    expect(on.onDropped).not.toHaveBeenCalled();
    expect(on.onReceipt).toHaveBeenCalledOnce();
  });

  test("behavior: aborting ends it without a word", async () => {
    const on = await run([{ ...PENDING }], SECOND, AbortSignal.abort(HASH));
    expect(on.onNonce).not.toHaveBeenCalled();
  });
});
