import { type Person, people } from "@rizom/sdk/demo";
import { parseTransaction } from "viem";
import { describe, expect, test, vi } from "vitest";
import { signWith } from "./signWith.ts";

const [mira, jonas] = people as [Person, Person];

/** A node whose estimates are 100,000; and the transaction that reached it. */
function startNode() {
  const block = { baseFeePerGas: "0x1", number: "0x1", timestamp: "0x1", transactions: [] };
  const answers: Record<string, unknown> = {
    eth_chainId: "0x7a69",
    eth_estimateGas: "0x186a0",
    eth_getTransactionCount: "0x0",
    eth_getBlockByNumber: block,
    eth_maxPriorityFeePerGas: "0x1",
    eth_sendRawTransaction: `0x${"11".repeat(32)}`,
  };
  const sent: `0x${string}`[] = [];
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_url, init) => {
    const { id, method, params } = JSON.parse(String(init?.body));
    if (method === "eth_sendRawTransaction") sent.push(params[0]);
    const known = method in answers;
    const answer = known ? { result: answers[method] } : { error: { code: -32601, message: `no ${method}` } };
    return Response.json({ jsonrpc: "2.0", id, ...answer });
  });
  return { transaction: () => parseTransaction(sent[0] ?? "0x") };
}

const signer = signWith(mira, { rpcUrl: "http://rpc.test", chainId: 31337 });
const call = { from: mira.address, to: jonas.address, data: "0x1234" } as const;

describe("sendTransaction", () => {
  // 2026-11-29: scripts/command/gas.test.ts tells the story.
  test("default: gas has room over the estimate, which is right for its second only", async () => {
    const { transaction } = startNode();
    await signer.sendTransaction(call);
    expect(transaction()).toMatchObject({ gas: 155_000n, data: "0x1234" });
  });

  test("behavior: gas that the app asks for is taken as it is", async () => {
    const { transaction } = startNode();
    await signer.sendTransaction({ ...call, gas: "0x30d40" });
    expect(transaction().gas).toBe(200_000n);
  });
});
