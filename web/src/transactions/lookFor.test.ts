import { createPublicClient, custom, type Hex, numberToHex } from "viem";
import { describe, expect, test } from "vitest";
import { ACCOUNT, aSent, CALL, HASH, OTHER_HASH, SPLIT } from "./fixtures.ts";
import { howReplaced, lookFor } from "./lookFor.ts";

type Chain = { receipts?: Record<Hex, object>; transactions?: Record<Hex, object>; nonce?: number; blocks?: object[] };

const transaction = (hash: Hex, part: object = {}) => ({
  hash,
  from: ACCOUNT,
  to: SPLIT,
  input: CALL.data,
  value: numberToHex(CALL.value),
  nonce: numberToHex(3),
  type: "0x2",
  gas: "0x1",
  ...part,
});

/** A node that answers from a table. */
function nodeOf({ receipts = {}, transactions = {}, nonce = 3, blocks = [] }: Chain) {
  const answers: Record<string, (params: never[]) => unknown> = {
    eth_getTransactionReceipt: ([hash]: Hex[]) => receipts[hash ?? "0x"] ?? null,
    eth_getTransactionByHash: ([hash]: Hex[]) => transactions[hash ?? "0x"] ?? null,
    eth_getTransactionCount: () => numberToHex(nonce),
    eth_blockNumber: () => numberToHex(7 + blocks.length),
    eth_getBlockByNumber: ([number]: Hex[]) => ({
      number,
      timestamp: "0x1",
      transactions: [blocks[Number(number) - 8]].filter(Boolean),
    }),
  };
  return createPublicClient({
    transport: custom({
      request: async ({ method, params }) => {
        const answer = answers[method];
        if (!answer) throw new Error(`The test's node doesn't know ${method}.`);
        return answer(params as never[]);
      },
    }),
  });
}

const sought = { account: ACCOUNT, call: CALL, sent: aSent() } as const;

describe("lookFor", () => {
  test("default: finds the receipt", async () => {
    const client = nodeOf({ receipts: { [HASH]: { transactionHash: HASH, status: "0x1", logs: [] } } });
    expect(await lookFor(client, sought)).toMatchObject({ kind: "receipt", receipt: { status: "success" } });
  });

  test("behavior: a known transaction without a receipt is pending, and tells its nonce", async () => {
    const client = nodeOf({ transactions: { [HASH]: transaction(HASH, { nonce: numberToHex(5) }) } });
    expect(await lookFor(client, sought)).toEqual({ kind: "pending", nonce: 5 });
  });

  test("behavior: it's pending as long as its nonce is the next one", async () => {
    const client = nodeOf({ nonce: 3, transactions: { [HASH]: transaction(HASH) } });
    expect(await lookFor(client, sought)).toEqual({ kind: "pending", nonce: 3 });
  });

  test("behavior: an unknown one whose nonce is free is missing", async () => {
    expect(await lookFor(nodeOf({}), sought)).toEqual({ kind: "missing" });
    const unknownNonce = { ...sought, sent: aSent({ nonce: null }) };
    expect(await lookFor(nodeOf({ nonce: 9 }), unknownNonce)).toEqual({ kind: "missing" });
  });

  test("behavior: when another took the nonce, that one is found and named", async () => {
    const client = nodeOf({ nonce: 4, blocks: [transaction(OTHER_HASH)] });
    expect(await lookFor(client, sought)).toEqual({ kind: "repriced", hash: OTHER_HASH });
  });

  test("behavior: of several blocks, the one with the nonce counts", async () => {
    const other = transaction(`0x${"c".repeat(64)}`, { nonce: numberToHex(2) });
    const client = nodeOf({
      nonce: 4,
      blocks: [transaction(OTHER_HASH, { to: ACCOUNT, value: "0x0", input: "0x" }), other],
    });
    expect(await lookFor(client, sought)).toEqual({ kind: "cancelled", hash: OTHER_HASH });
  });

  test("error: a node that doesn't answer is not an answer", async () => {
    const client = createPublicClient({
      transport: custom({ request: () => Promise.reject(new Error("no route")) }, { retryCount: 0 }),
    });
    await expect(lookFor(client, sought)).rejects.toThrow();
  });
});

describe("howReplaced", () => {
  const same = { to: SPLIT, input: CALL.data, value: CALL.value } as const;
  const to = (part: object) => howReplaced(sought, { ...same, ...part });

  test("default: the same again is a speed-up", () => expect(to({})).toBe("repriced"));
  test("behavior: nothing to oneself is a cancellation", () => {
    expect(to({ to: ACCOUNT, input: "0x", value: 0n })).toBe("cancelled");
  });
  test.each([{ value: 6n }, { input: "0x99" }, { to: ACCOUNT }, { to: null }])(
    "behavior: anything else is another transaction (%#)",
    (part) => expect(to(part)).toBe("replaced"),
  );
});
