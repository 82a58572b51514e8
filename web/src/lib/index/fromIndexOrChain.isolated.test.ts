import { fetchMeta } from "@rizom/sdk";
import { QueryClient } from "@tanstack/react-query";
import { getBlockNumber } from "viem/actions";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Environment } from "../readEnvironment.ts";
import { fromIndexOrChain } from "./fromIndexOrChain.ts";

vi.mock("../environment.ts", async () => {
  const { readEnvironment } = await import("../readEnvironment.ts");
  const variables = { VITE_RPC_URL: "http://rpc.test", VITE_INDEX_URL: "http://index.test" };
  return { environment: readEnvironment(variables) satisfies Environment };
});

type Network = { chain?: { block: number; timestamp: number }; index?: object | "silent" };

const META = { block: { number: 100, hash: null, timestamp: 5_000 }, hasIndexingErrors: false };

/** What answers at the two addresses. */
function serve({ chain = { block: 100, timestamp: 5_000 }, index = META }: Network): void {
  const hex = (value: number) => `0x${value.toString(16)}`;
  const results: Record<string, unknown> = {
    eth_blockNumber: hex(chain.block),
    eth_getBlockByNumber: { number: hex(chain.block), timestamp: hex(chain.timestamp), transactions: [] },
  };
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.startsWith("http://index.test")) {
      if (index === "silent") throw new TypeError("connection refused");
      return Response.json({ data: { _meta: index } });
    }
    const calls = JSON.parse(String(init?.body ?? (input instanceof Request ? await input.text() : "[]")));
    const answer = ({ id, method }: { id: number; method: string }) => ({
      jsonrpc: "2.0",
      id,
      result: results[method],
    });
    return Response.json(Array.isArray(calls) ? calls.map(answer) : answer(calls));
  });
}

const options = () =>
  fromIndexOrChain({
    queryKey: ["test"],
    index: async (client) => `index at ${(await fetchMeta(client)).block}`,
    chain: async (client) => `chain at ${await getBlockNumber(client, { cacheTime: 0 })}`,
  });

const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const read = () => queryClient.fetchQuery(options());

beforeEach(() => {
  vi.spyOn(console, "warn").mockReturnValue();
});
afterEach(() => queryClient.clear());

describe("fromIndexOrChain", () => {
  test("default: reads the index, and says up to which block", async () => {
    serve({});
    expect(await read()).toEqual({ data: "index at 100", source: "index", block: 100n });
  });

  test.each<[string, Network]>([
    ["doesn't answer", { index: "silent" }],
    ["has errors", { index: { ...META, hasIndexingErrors: true } }],
    ["is far behind", { chain: { block: 500, timestamp: 9_000 } }],
    ["answers nonsense", { index: { nonsense: true } }],
  ])("behavior: reads the chain when the index %s", async (_what, network) => {
    serve(network);
    const block = network.chain?.block ?? 100;
    expect(await read()).toEqual({ data: `chain at ${block}`, source: "chain", block: BigInt(block) });
  });

  test("behavior: reads the chain when the index fails after it was found fresh", async () => {
    serve({});
    await read();
    serve({ index: "silent" });
    expect(await read()).toMatchObject({ source: "chain" });
    expect(console.warn).toHaveBeenCalled();
  });

  test("error: when neither answers, the query fails and can be tried again", async () => {
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("connection refused"));
    await expect(read()).rejects.toThrow();
  });
});
