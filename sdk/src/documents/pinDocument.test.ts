import type { IncomingMessage, RequestListener } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { endless, hangs, servers } from "../testing/servers.ts";
import { startServer } from "../testing/startServer.ts";
import { CidError } from "./CidError.ts";
import { canonicalBytes } from "./canonicalBytes.ts";
import { cidOf } from "./cidOf.ts";
import { MAX_DOCUMENT_BYTES } from "./digestOf.ts";
import { DocumentNotAddedError, DocumentUnavailableError } from "./documentErrors.ts";
import { fetchDocument } from "./fetchDocument.ts";
import { FileMismatchError } from "./fileErrors.ts";
import { pinDocument } from "./pinDocument.ts";
import { pinFile } from "./pinFile.ts";
import { pinProblems } from "./pinProblems.ts";

const bytes = canonicalBytes({ name: "Lucía" });
const cid = await cidOf(bytes);
const { provider, server, stopAll } = servers();
afterEach(stopAll);

const kubo = ({ url }: { url: string }) => ({ kind: "kubo", url }) as const;
const failureOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
const fails: RequestListener = (_, response) => void response.writeHead(500).end("the disk is full");

describe("pinDocument", () => {
  test("default: every node has it, its address known before, and it was read back", async () => {
    const [one, two] = [await provider(), await provider()];
    const gateways = [one.url, two.url];
    let heard = 0;
    const pinned = await pinDocument({ endpoints: [kubo(one), kubo(two)], gateways, bytes, onTaken: () => heard++ });
    expect(pinned.cid).toBe(cid);
    expect(pinned.results.map(({ state, why }) => [state, why])).toEqual([
      ["taken", null],
      ["taken", null],
    ]);
    expect(pinProblems(pinned)).toEqual([]);
    expect([one.blocks.has(cid), two.blocks.has(cid), heard]).toEqual([true, true, 1]);
  });

  test.each([
    ["is away", null, /didn't take the document/],
    ["answers with 500", fails, /status 500: the disk is full/],
    [
      "redirects elsewhere",
      ((_, response) => void response.writeHead(307, { location: "http://127.0.0.1:9/" }).end()) as RequestListener,
      /redirects elsewhere/,
    ],
    ["hangs", hangs, /kept us waiting/],
    [
      "says that it stored something else",
      ((_, response) => void response.end(`{"Key":"${cid.replace(/.$/, "a")}"}`)) as RequestListener,
      /./,
    ],
    ["answers without end", endless("{"), /didn't take the document/],
  ])("behavior: one provider that %s is said, and stops nobody", async (_, listener, sentence) => {
    const good = await provider();
    const bad = await (listener === null ? startServer(hangs) : server(listener));
    if (listener === null) await bad.stop();
    const endpoints = [kubo(bad), kubo(good)];
    const pinned = await pinDocument({ endpoints, gateways: [bad.url, good.url], bytes, patienceMs: 50 });
    expect(pinned.results.map(({ state }) => state)).toEqual(["failed", "taken"]);
    expect(pinned.results[0]?.why).toMatch(sentence);
    expect(pinProblems(pinned).length).toBeGreaterThan(0);
    expect(await fetchDocument({ digest: pinned.digest, gateways: [bad.url, good.url], patienceMs: 5 })).toEqual(bytes);
  });

  test("behavior: a gateway that lies is caught, and the other believed", async () => {
    const good = await provider();
    const lying = await server((_, response) => void response.end("<script>"));
    let tell = () => {};
    const caught = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const late = await server((request, response) => void caught.then(() => relay(good.url, request, response)));
    const gateways = [lying.url, late.url];
    const pinned = await pinDocument({ endpoints: [kubo(good)], gateways, bytes, onMismatch: tell });
    expect(pinned.mismatches).toEqual([lying.url]);
    expect(pinProblems(pinned)).toEqual([
      `The gateway ${new URL(lying.url).host} sent something else, which was ignored.`,
    ]);
  });

  test("behavior: all gateways are asked at once: one that hangs costs no time", async () => {
    const good = await provider();
    const silent = await server(hangs);
    await pinDocument({ endpoints: [kubo(good)], gateways: [silent.url, good.url], bytes });
    expect(silent.asked).toEqual([`GET /ipfs/${cid}?format=raw`]);
  });

  test("behavior: without a gateway it's taken on trust", async () => {
    const one = await provider();
    expect((await pinDocument({ endpoints: [kubo(one)], bytes })).cid).toBe(cid);
    expect(one.asked).toHaveLength(1);
  });

  test("error: nobody has it: a sentence for each, and nothing is read", async () => {
    const [bad, gone] = [await server(fails), await startServer(hangs)];
    await gone.stop();
    const reader = await provider();
    const failure = await failureOf(pinDocument({ endpoints: [kubo(bad), kubo(gone)], gateways: [reader.url], bytes }));
    expect(failure).toBeInstanceOf(DocumentNotAddedError);
    for (const { url } of [bad, gone]) expect(String(failure)).toContain(new URL(url).host);
    expect(reader.asked).toEqual([]);
    expect(await failureOf(pinDocument({ endpoints: [], bytes }))).toBeInstanceOf(DocumentNotAddedError);
  });

  test("error: taken, and nobody sends it: nobody signs for it", async () => {
    const [one, empty] = [await provider(), await provider()];
    const failure = await failureOf(pinDocument({ endpoints: [kubo(one)], gateways: [empty.url], bytes }));
    expect(failure).toBeInstanceOf(DocumentUnavailableError);
  });

  test("error: too large, or no longer wanted: nobody is sent anything", async () => {
    const one = await provider();
    const large = new Uint8Array(MAX_DOCUMENT_BYTES + 1);
    expect(await failureOf(pinDocument({ endpoints: [kubo(one)], bytes: large }))).toBeInstanceOf(CidError);
    const signal = AbortSignal.abort(new Error("no longer"));
    expect(await failureOf(pinDocument({ endpoints: [kubo(one)], bytes, signal }))).toMatchObject({
      message: "no longer",
    });
    expect(one.asked).toEqual([]);
  });

  test("error: no longer wanted while somebody hangs", async () => {
    const stop = new AbortController();
    const silent = await server(() => stop.abort(new Error("no longer")));
    const failure = await failureOf(pinDocument({ endpoints: [kubo(silent)], bytes, signal: stop.signal }));
    expect(failure).toMatchObject({ message: "no longer" });
  });
});

test("pinFile: the same for a file, and a gateway that lies alone", async () => {
  const file = new Uint8Array(1024 * 1024).fill(7);
  const [one, two] = [await provider(), await provider()];
  const { results } = await pinFile({ endpoints: [kubo(one), kubo(two)], gateways: [one.url, two.url], bytes: file });
  expect(results.map(({ state }) => state)).toEqual(["taken", "taken"]);
  const lying = await server((_, response) => void response.end("something else"));
  const failure = await failureOf(pinFile({ endpoints: [kubo(one)], gateways: [lying.url], bytes: file }));
  expect(failure).toBeInstanceOf(FileMismatchError);
});

test("2026-11-29: a provider whose address is refused before anything is sent ends nothing but the try", async () => {
  // The form was sent as a stream, whose end after a signal was waiting brought the whole process down.
  // What nobody catches fails the run.
  const refused = { kind: "kubo", url: "http://127.0.0.1:9" } as const;
  for (let round = 0; round < 5; round += 1) {
    expect(await failureOf(pinDocument({ endpoints: [refused], bytes }))).toBeInstanceOf(DocumentNotAddedError);
    await new Promise((resolve) => setImmediate(resolve));
  }
});

async function relay(to: string, { url }: IncomingMessage, response: Parameters<RequestListener>[1]): Promise<void> {
  response.end(new Uint8Array(await (await fetch(`${to}${url}`)).arrayBuffer()));
}

// 2026-11-29: the sentence told a key in the node's address, and whatever the node said, commands for terminals too.
test("error: a sentence quotes a node, and tells its host alone", async () => {
  const rude = await server((_, response) => void response.writeHead(500).end(`\u001b[2J${"no ".repeat(1_000)}`));
  const failure = await failureOf(pinDocument({ endpoints: [{ kind: "kubo", url: `${rude.url}/a-key` }], bytes }));
  expect(String(failure)).toContain("status 500: ");
  expect(String(failure)).not.toMatch(/a-key|\p{Cc}/u);
  expect(String(failure).length).toBeLessThan(500);
});
