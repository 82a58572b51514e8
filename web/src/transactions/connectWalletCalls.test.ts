import { createClient, custom, defineChain } from "viem";
import { describe, expect, test, vi } from "vitest";
import { connectWalletCalls } from "./connectWalletCalls.ts";
import { ACCOUNT, CALL, HASH, OTHER_HASH } from "./fixtures.ts";

const CHAIN = defineChain({
  id: 31337,
  name: "Local",
  nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
  rpcUrls: { default: { http: [] } },
});

function walletThat(answer: (method: string, params: unknown) => unknown) {
  const request = vi.fn(async ({ method, params }: { method: string; params?: unknown }) => answer(method, params));
  const account = { address: ACCOUNT, type: "json-rpc" } as const;
  const client = createClient({ account, chain: CHAIN, transport: custom({ request }, { retryCount: 0 }) });
  return { wallet: connectWalletCalls(client), request };
}

const fail = (code: number) => () => {
  throw Object.assign(new Error("no"), { code });
};

describe("areTaken", () => {
  test.each([
    ["what it can do together on this chain", { "0x7a69": { atomic: { status: "supported" } } }, true],
    ["a wallet that promises nothing but takes them", { "0x7A69": { atomic: { status: "unsupported" } } }, true],
    ["capabilities of all chains", { "0x0": { atomic: { status: "ready" } } }, true],
    ["another chain", { "0x1": { atomic: { status: "supported" } } }, false],
    ["other capabilities", { "0x7a69": { paymasterService: { supported: true } } }, false],
    ["nothing", {}, false],
  ])("default: %s", async (_what, answer, expected) => {
    expect(await walletThat(() => answer).wallet.areTaken()).toBe(expected);
  });

  test("error: a wallet that doesn't know the question takes one at a time", async () => {
    expect(await walletThat(fail(4200)).wallet.areTaken()).toBe(false);
  });
});

describe("send", () => {
  test("default: sends all under our id, without asking for more than the wallet has", async () => {
    const { wallet, request } = walletThat(() => ({ id: "0x1d" }));
    expect(await wallet.send([CALL, { ...CALL, value: 0n }], "0x1d")).toBe("0x1d");
    const [sent] = (request.mock.calls[0]?.[0].params ?? []) as [Record<string, unknown>];
    expect(sent).toMatchObject({
      version: "2.0.0",
      id: "0x1d",
      chainId: "0x7a69",
      from: ACCOUNT,
      atomicRequired: false,
    });
    expect(sent.calls).toEqual([
      { to: CALL.to, data: CALL.data, value: "0x5" },
      { to: CALL.to, data: CALL.data, value: undefined },
    ]);
  });
});

describe("look", () => {
  const receipt = { transactionHash: HASH, blockNumber: "0x9", gasUsed: "0x1", status: "0x1", logs: [] };
  const status = (code: number, receipts?: readonly unknown[]) => () => ({ status: code, receipts });

  test.each([
    ["on its way", status(100), { kind: "pending" }],
    ["done", status(200, [receipt]), { kind: "mined", verdict: "all", hashes: [HASH] }],
    ["done, receipts to come", status(200), { kind: "pending" }],
    ["never sent", status(400), { kind: "dropped" }],
    ["refused", status(500, [receipt]), { kind: "mined", verdict: "none", hashes: [HASH] }],
    [
      "refused in part",
      status(600, [receipt, { ...receipt, transactionHash: OTHER_HASH }]),
      { kind: "mined", verdict: "some", hashes: [HASH, OTHER_HASH] },
    ],
    ["unknown", fail(5730), { kind: "unknown" }],
  ])("default: %s", async (_what, answer, expected) => {
    expect(await walletThat(answer).wallet.look("0x1d")).toEqual(expected);
  });

  test("error: a wallet that can't be asked now isn't one that doesn't know", async () => {
    await expect(walletThat(fail(4900)).wallet.look("0x1d")).rejects.toThrow();
  });
});
