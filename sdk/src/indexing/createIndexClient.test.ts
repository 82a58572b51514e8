import { afterEach, describe, expect, test } from "vitest";
import { type Reply, startIndex } from "../testing/startIndex.ts";
import { createIndexClient, type IndexOptions } from "./createIndexClient.ts";
import { fetchMeta } from "./fetchMeta.ts";
import { IndexBehindError, IndexInvalidError, IndexUnavailableError } from "./indexErrors.ts";

const meta = { block: { number: 12, hash: "0xab", timestamp: 1_700_000_000 }, hasIndexingErrors: false };
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function clientFor(reply: Reply, options: IndexOptions = {}) {
  const { url, stop } = await startIndex(() => reply);
  stops.push(stop);
  return createIndexClient(url, options);
}

test("default: the head of the index", async () => {
  expect(await fetchMeta(await clientFor({ data: { _meta: meta } }))).toEqual({
    block: 12n,
    hash: "0xab",
    timestamp: 1_700_000_000,
    hasIndexingErrors: false,
  });
});

test("behavior: an index that doesn't tell the time", async () => {
  const client = await clientFor({ data: { _meta: { ...meta, block: { number: 12, hash: null, timestamp: null } } } });
  expect(await fetchMeta(client)).toMatchObject({ hash: null, timestamp: null });
});

describe("error: the index is unavailable", () => {
  test("nobody listens", async () => {
    const { url, stop } = await startIndex(() => ({}));
    await stop();
    await expect(fetchMeta(createIndexClient(url))).rejects.toThrow(IndexUnavailableError);
    await expect(fetchMeta(createIndexClient(url))).rejects.toThrow("no connection");
  });
  test("it answers too late", async () => {
    const client = await clientFor({ silent: true }, { timeout: 30 });
    await expect(fetchMeta(client)).rejects.toThrow("doesn't answer (not within 30 ms)");
  });
  test("a server in front of it answers instead", async () => {
    await expect(fetchMeta(await clientFor({ status: 502, body: "Bad gateway" }))).rejects.toThrow("status 502");
    await expect(fetchMeta(await clientFor({ body: "<html>" }))).rejects.toThrow(IndexUnavailableError);
  });
});

describe("error: the index answers something else", () => {
  const invalid: [string, Reply][] = [
    ["another form", { data: { _meta: { ...meta, hasIndexingErrors: "no" } } }],
    ["a field less", { data: { _meta: { block: meta.block } } }],
    ["a negative block", { data: { _meta: { ...meta, block: { number: -1 } } } }],
    ["nothing", { data: null }],
    ["no GraphQL", { body: "[1]" }],
    ["an error", { body: JSON.stringify({ errors: [{ message: "Type `Query` has no field `x`" }] }) }],
  ];
  test.each(invalid)("%s", async (_, reply) => {
    await expect(fetchMeta(await clientFor(reply))).rejects.toThrow(IndexInvalidError);
  });
});

test("error: the index hasn't got that far", async () => {
  const message =
    "Failed to decode `block.number` value: `subgraph X has only indexed up to block number 7 and data for block number 9 is therefore not yet available`";
  const client = await clientFor({ body: JSON.stringify({ errors: [{ message }] }) });
  await expect(fetchMeta(client)).rejects.toThrow(IndexBehindError);
});

test("behavior: a question that is called off isn't an unavailable index", async () => {
  const client = await clientFor({ silent: true });
  const controller = new AbortController();
  const pending = fetchMeta(client, { signal: controller.signal });
  controller.abort(new Error("left the page"));
  await expect(pending).rejects.toThrow("left the page");
  await expect(fetchMeta(client, { signal: AbortSignal.abort(new Error("left")) })).rejects.toThrow("left");
});
