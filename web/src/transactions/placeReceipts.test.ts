import { createPublicClient, custom, type Hex, numberToHex, type TransactionReceipt } from "viem";
import { describe, expect, test } from "vitest";
import { ACCOUNT, CALL, HASH, OTHER_HASH } from "./fixtures.ts";
import { placeReceipts } from "./placeReceipts.ts";
import type { Call } from "./record.ts";

const OTHER: Call = { ...CALL, data: "0x5678" };
const receipt = (transactionHash: Hex) => ({ transactionHash, status: "success" }) as TransactionReceipt;

function chainWith(transactions: Readonly<Record<Hex, Call>>) {
  const request = async ({ params }: { params: [Hex] }) => {
    const call = transactions[params[0]];
    return call
      ? { hash: params[0], nonce: "0x1", to: call.to, input: call.data, value: numberToHex(call.value) }
      : null;
  };
  return createPublicClient({ transport: custom({ request }, { retryCount: 0 }) });
}

describe("placeReceipts", () => {
  test("default: each belongs to the call that it sent, whatever the order", async () => {
    const client = chainWith({ [HASH]: CALL, [OTHER_HASH]: OTHER });
    const placed = await placeReceipts(client, [OTHER, CALL], [receipt(HASH), receipt(OTHER_HASH)]);
    expect(placed?.map((one) => one?.transactionHash)).toEqual([OTHER_HASH, HASH]);
  });

  test("behavior: what wasn't sent has none", async () => {
    const placed = await placeReceipts(chainWith({ [HASH]: OTHER }), [CALL, OTHER], [receipt(HASH)]);
    expect(placed?.map((one) => one?.transactionHash ?? null)).toEqual([null, HASH]);
  });

  test("behavior: the same twice takes two", async () => {
    const client = chainWith({ [HASH]: CALL, [OTHER_HASH]: CALL });
    const placed = await placeReceipts(client, [CALL, CALL], [receipt(HASH), receipt(OTHER_HASH)]);
    expect(placed?.map((one) => one?.transactionHash)).toEqual([HASH, OTHER_HASH]);
  });

  test.each([
    ["address", { to: ACCOUNT }],
    ["data", { data: "0x12345678" }],
    ["value", { value: 6n }],
  ] as const)("error: a transaction with another %s is none of them", async (_what, part) => {
    const client = chainWith({ [HASH]: { ...CALL, ...part } });
    expect(await placeReceipts(client, [CALL, OTHER], [receipt(HASH)])).toBeNull();
  });
});
