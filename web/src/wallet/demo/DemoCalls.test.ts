import { type Person, people } from "@rizom/sdk/demo";
import { type Hex, keccak256, numberToHex, parseTransaction } from "viem";
import { describe, expect, test, vi } from "vitest";
import { DemoProvider } from "./DemoProvider.ts";
import type { AskPerson } from "./DemoRequest.ts";
import { setTakesSeveral } from "./severalAtOnce.ts";

const [mira, jonas] = people as [Person, Person];
const CALLS = [
  { to: jonas.address, data: "0x1234", value: "0x5" },
  { to: jonas.address, data: "0x5678" },
] as const;
const ORDER = {
  version: "2.0.0",
  from: mira.address,
  chainId: "0x7a69",
  calls: CALLS,
  id: "0x1d",
  atomicRequired: false,
};

type Fate = "0x1" | "0x0" | "pending" | "unknown";

/** A node that knows the transactions that it was sent, in order, with these fates. */
function setUp({ answer = true, fates = [] as Fate[], deaf = false } = {}) {
  localStorage.setItem("rizom.demo.person", mira.address);
  const sent: Hex[] = [];
  const fateOf = (hash: Hex): Fate => fates[sent.findIndex((raw) => keccak256(raw) === hash)] ?? "unknown";
  const node: Record<string, (params: Hex[]) => unknown> = {
    eth_getTransactionCount: () => "0x7",
    eth_gasPrice: () => "0x1",
    eth_sendRawTransaction: ([raw]) => {
      if (deaf) return undefined;
      sent.push(raw as Hex);
      return "0x";
    },
    eth_getTransactionReceipt: ([hash]) => {
      const fate = fateOf(hash as Hex);
      return fate === "0x1" || fate === "0x0" ? { transactionHash: hash, status: fate, blockNumber: "0x9" } : null;
    },
    eth_getTransactionByHash: ([hash]) => (fateOf(hash as Hex) === "pending" ? { hash } : null),
  };
  vi.spyOn(globalThis, "fetch").mockImplementation(async (_url, init) => {
    const { method, params } = JSON.parse(String(init?.body));
    const result = node[method]?.(params);
    return Response.json(result === undefined ? { error: { code: -32000, message: "no" } } : { result });
  });
  const ask = vi.fn<AskPerson>(async () => (answer ? { person: mira } : null));
  const make = () =>
    new DemoProvider({ people, chainId: 31337, rpcUrl: "http://rpc.test", ask, storage: localStorage });
  const provider = make();
  const request = (method: string, params: unknown[]) => provider.request({ method, params });
  return { request, ask, sent, make };
}

describe("several calls at once in the demo wallet", () => {
  test("default: one approval that lists all, then one transaction after the other", async () => {
    const { request, ask, sent } = setUp({ fates: ["0x1", "0x1"] });
    expect(await request("wallet_sendCalls", [ORDER])).toEqual({ id: "0x1d" });
    expect(ask).toHaveBeenCalledOnce();
    expect(ask.mock.calls[0]?.[0]).toMatchObject({
      title: "Send 2 transactions at once?",
      lines: [
        "1 of 2",
        "0.000000000000000005 ETH",
        `to: ${jonas.address}`,
        "calls: 0x1234",
        "2 of 2",
        `to: ${jonas.address}`,
        "calls: 0x5678",
      ],
    });
    expect(sent.map((raw) => parseTransaction(raw).nonce)).toEqual([7, 8]);
    expect(await request("wallet_getCallsStatus", ["0x1d"])).toMatchObject({
      id: "0x1d",
      atomic: false,
      status: 200,
      receipts: sent.map((raw) => ({ transactionHash: keccak256(raw) })),
    });
  });

  test("behavior: says that it takes several, and promises nothing more", async () => {
    expect(await setUp().request("wallet_getCapabilities", [mira.address, ["0x7a69"]])).toEqual({
      [numberToHex(31337)]: { atomic: { status: "unsupported" } },
    });
  });

  test("behavior: when it's switched off, it's a wallet that doesn't know of it", async () => {
    setTakesSeveral(localStorage, false);
    const { request, ask } = setUp();
    await expect(request("wallet_getCapabilities", [mira.address])).rejects.toMatchObject({ code: 4200 });
    await expect(request("wallet_sendCalls", [ORDER])).rejects.toMatchObject({ code: 4200 });
    expect(ask).not.toHaveBeenCalled();
  });

  test.each([
    ["on their way", ["0x1", "pending"], 100],
    ["all refused", ["0x0", "0x0"], 500],
    ["some refused", ["0x1", "0x0"], 600],
  ] as const)("behavior: %s is said", async (_what, fates, status) => {
    const { request } = setUp({ fates: [...fates] });
    await request("wallet_sendCalls", [ORDER]);
    expect(await request("wallet_getCallsStatus", ["0x1d"])).toMatchObject({ status });
  });

  test("behavior: what a reload kept from leaving is sent when it's asked about, and never signed anew", async () => {
    const first = setUp({ deaf: true });
    await first.request("wallet_sendCalls", [ORDER]);
    const { make, sent, ask } = setUp({ fates: ["pending", "pending"] });
    const again = make();
    await again.request({ method: "wallet_getCallsStatus", params: ["0x1d"] });
    expect(sent).toHaveLength(2);
    expect(ask).not.toHaveBeenCalled();
  });

  test("behavior: shows what was sent together, and asks nothing", async () => {
    const { request, ask, sent } = setUp({ fates: ["0x1", "0x1"] });
    await request("wallet_sendCalls", [ORDER]);
    await request("wallet_showCallsStatus", ["0x1d"]);
    const hashes = sent.map((raw) => keccak256(raw));
    expect(ask).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "show", lines: hashes }));
  });

  test("error: what the chain won't take any more is said to be lost", async () => {
    const { request } = setUp({ deaf: true });
    await request("wallet_sendCalls", [ORDER]);
    expect(await request("wallet_getCallsStatus", ["0x1d"])).toMatchObject({ status: 400, receipts: [] });
  });

  test("error: a no sends nothing, and is forgotten", async () => {
    const { request, sent } = setUp({ answer: false });
    await expect(request("wallet_sendCalls", [ORDER])).rejects.toMatchObject({ code: 4001 });
    expect(sent).toEqual([]);
    await expect(request("wallet_getCallsStatus", ["0x1d"])).rejects.toMatchObject({ code: 5730 });
  });

  test("error: the same id twice is refused before anybody is asked", async () => {
    const { request, ask, sent } = setUp({ fates: ["0x1", "0x1"] });
    await request("wallet_sendCalls", [ORDER]);
    await expect(request("wallet_sendCalls", [ORDER])).rejects.toMatchObject({ code: 5720 });
    expect(ask).toHaveBeenCalledOnce();
    expect(sent).toHaveLength(2);
  });

  test.each([
    ["another chain", { chainId: "0x1" }, 5710],
    ["all or nothing", { atomicRequired: true }, 5760],
    ["a capability it lacks", { capabilities: { paymasterService: { url: "https://pay.test" } } }, 5700],
    ["somebody else's account", { from: jonas.address }, 4100],
  ])("error: %s is refused by its code", async (_what, part, code) => {
    const { request, sent } = setUp();
    await expect(request("wallet_sendCalls", [{ ...ORDER, ...part }])).rejects.toMatchObject({ code });
    expect(sent).toEqual([]);
  });
});
