import { type Client, createClient, custom, HttpRequestError, hexToNumber, numberToHex, zeroHash } from "viem";
import { expect, test } from "vitest";
import { LogsUnavailableError, readLogs } from "./readLogs.ts";

type Range = { fromBlock: `0x${string}`; toBlock: `0x${string}` };

/** A node with one log in every tenth block, that answers for so many blocks at once. */
function nodeOf(head: number, widest: number, refuse = () => new Error("query exceeds max block range")) {
  const asked: [number, number][] = [];
  const request = async ({ method, params }: { method: string; params?: unknown }) => {
    if (method === "eth_blockNumber") return numberToHex(head);
    const [{ fromBlock, toBlock }] = params as [Range];
    const [from, to] = [hexToNumber(fromBlock), hexToNumber(toBlock)];
    asked.push([from, to]);
    if (to - from + 1 > widest) throw Object.assign(refuse(), { code: -32602 });
    const blocks = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((block) => block % 10 === 0);
    return blocks.map((block) => ({
      address: "0x0000000000000000000000000000000000000001",
      topics: [],
      data: "0x",
      blockNumber: numberToHex(block),
      logIndex: "0x0",
      transactionHash: zeroHash,
      removed: false,
    }));
  };
  const client: Client = createClient({ transport: custom({ request }, { retryCount: 0 }) });
  return { client, asked };
}

const blocksOf = (logs: readonly { blockNumber: bigint }[]) => logs.map(({ blockNumber }) => Number(blockNumber));
const everything = [{ topics: [] }];

test("default: a small range is one question; logs come oldest first", async () => {
  const { client, asked } = nodeOf(35, 10_000);
  expect(blocksOf(await readLogs(client, everything, { fromBlock: 0n }))).toEqual([0, 10, 20, 30]);
  expect(asked).toEqual([[0, 35]]);
});

test("behavior: a long history is read in pieces, each block once", async () => {
  const { client, asked } = nodeOf(25_000, 10_000);
  expect(await readLogs(client, everything, { fromBlock: 0n })).toHaveLength(2_501);
  expect(asked).toEqual([
    [15_001, 25_000],
    [5_001, 15_000],
    [0, 5_000],
  ]);
});

test("behavior: pieces that are refused are halved until they are answered; nothing is missed or twice", async () => {
  const { client } = nodeOf(12_345, 700);
  const blocks = blocksOf(await readLogs(client, everything, { fromBlock: 7n }));
  expect(blocks).toEqual(Array.from({ length: 1_234 }, (_, i) => (i + 1) * 10));
});

test("behavior: the newest can be enough", async () => {
  const { client, asked } = nodeOf(1_000_000, 10_000);
  const logs = await readLogs(client, everything, { fromBlock: 0n }, (found) => found.length >= 5);
  expect(blocksOf(logs).at(-1)).toBe(1_000_000);
  expect(asked).toHaveLength(1);
});

test("behavior: several filters are asked for the same blocks", async () => {
  const { client, asked } = nodeOf(5, 10_000);
  expect(blocksOf(await readLogs(client, [...everything, ...everything], { fromBlock: 0n }))).toEqual([0, 0]);
  expect(asked).toEqual([
    [0, 5],
    [0, 5],
  ]);
});

test("behavior: nothing is asked when the start lies ahead, and nothing more once it's called off", async () => {
  const { client, asked } = nodeOf(5, 10_000);
  expect(await readLogs(client, everything, { fromBlock: 6n })).toEqual([]);
  const signal = AbortSignal.abort(new Error("called off"));
  await expect(readLogs(client, everything, { fromBlock: 0n, signal })).rejects.toThrow("called off");
  expect(asked).toEqual([]);
});

test("error: a node that refuses even a few blocks", async () => {
  const { client, asked } = nodeOf(20_000, 0);
  await expect(readLogs(client, everything, { fromBlock: 0n })).rejects.toThrow(LogsUnavailableError);
  expect(asked.length).toBeLessThan(15);
});

test("error: a node that can't be reached isn't asked again and again", async () => {
  const unreachable = () => new HttpRequestError({ url: "http://127.0.0.1:1", details: "fetch failed" });
  const { client, asked } = nodeOf(20_000, 0, unreachable);
  await expect(readLogs(client, everything, { fromBlock: 0n })).rejects.toThrow("doesn't give the events");
  expect(asked).toHaveLength(1);
});
