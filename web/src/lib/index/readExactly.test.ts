import { describe, expect, test, vi } from "vitest";
import type { OverlayReceipt } from "../overlay/overlayStore.ts";
import { readExactly } from "./readExactly.ts";

const receiptsAt = (...blocks: bigint[]) => ({
  getReceipts: () => blocks.map((blockNumber) => ({ blockNumber }) as OverlayReceipt),
});

/** A source that is one block further at every question. */
function moving(from: bigint) {
  let block = from;
  const read = vi.fn(async () => `data of ${++block}`);
  return { read, newest: vi.fn(async () => block) };
}

describe("readExactly", () => {
  test("default: without receipts of one's own, one reading is enough, whichever block it's from", async () => {
    const { read, newest } = moving(10n);
    expect(await readExactly({ known: 9n, read, newest, receipts: receiptsAt(9n) })).toEqual({
      data: "data of 11",
      block: 9n,
    });
    expect(newest).not.toHaveBeenCalled();
  });

  test("behavior: a receipt that the source hasn't reached is left to the overlay", async () => {
    const { read, newest } = moving(10n);
    expect(await readExactly({ known: 9n, read, newest, receipts: receiptsAt(20n) })).toMatchObject({ block: 9n });
    expect(read).toHaveBeenCalledOnce();
  });

  test("behavior: a receipt that may or may not be in the data makes it read again", async () => {
    const { read, newest } = moving(10n);
    const result = await readExactly({ known: 9n, read, newest, receipts: receiptsAt(11n) });
    expect(result).toEqual({ data: "data of 12", block: 11n });
  });

  test("behavior: it ends, however fast the source moves on", async () => {
    const { read, newest } = moving(10n);
    await readExactly({ known: 9n, read, newest, receipts: receiptsAt(11n, 12n, 13n, 14n, 15n) });
    expect(read).toHaveBeenCalledTimes(3);
  });

  test("error: a source that fails is not an answer", async () => {
    const read = () => Promise.reject(new Error("no route"));
    await expect(readExactly({ known: 1n, read, newest: async () => 1n })).rejects.toThrow("no route");
  });
});
