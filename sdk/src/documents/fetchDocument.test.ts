import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { startServer } from "../testing/startServer.ts";
import { canonicalBytes } from "./canonicalBytes.ts";
import { cidFromDigest } from "./cidFromDigest.ts";
import { digestOf, MAX_DOCUMENT_BYTES } from "./digestOf.ts";
import { DocumentUnavailableError } from "./documentErrors.ts";
import { fetchDocument } from "./fetchDocument.ts";

const document = canonicalBytes({ name: "Lucía" });
const digest = await digestOf(document);
const cid = cidFromDigest(digest);
const running: (() => Promise<void>)[] = [];
afterEach(async () => void (await Promise.all(running.splice(0).map((stop) => stop()))));

async function gateway(listener: RequestListener) {
  const server = await startServer(listener);
  running.push(server.stop);
  return server;
}

const honest: RequestListener = (_, response) => void response.end(document);
const silent: RequestListener = () => {};
const missing: RequestListener = (_, response) => void response.writeHead(404).end("not here");
const failureOf = (gateways: string[], other = {}) =>
  fetchDocument({ digest, gateways, patienceMs: 5, ...other }).catch((error: unknown) => error);

test("default: the document of a digest, asked for as a raw block", async () => {
  const { url, asked } = await gateway(honest);
  expect(await fetchDocument({ digest, gateways: [`${url}/`] })).toEqual(document);
  expect(asked).toEqual([`GET /ipfs/${cid}?format=raw`]);
});

test("behavior: when the first fails the next is asked at once; the ones after it aren't", async () => {
  const [first, second, third] = [await gateway(missing), await gateway(honest), await gateway(honest)];
  const gateways = [first.url, second.url, third.url];
  expect(await fetchDocument({ digest, gateways, patienceMs: 60_000 })).toEqual(document);
  expect([first.asked.length, second.asked.length, third.asked.length]).toEqual([1, 1, 0]);
});

test("behavior: who keeps us waiting is left behind", async () => {
  const [first, second] = [await gateway(silent), await gateway(honest)];
  expect(await fetchDocument({ digest, gateways: [first.url, second.url], patienceMs: 5 })).toEqual(document);
  expect(first.asked).toHaveLength(1);
});

test("behavior: without patience all are asked at once", async () => {
  const [first, second] = [await gateway(silent), await gateway(honest)];
  expect(await fetchDocument({ digest, gateways: [first.url, second.url], patienceMs: 0 })).toEqual(document);
  expect([first.asked.length, second.asked.length]).toEqual([1, 1]);
});

test("behavior: a gateway that lies is told of, even when another sends the document", async () => {
  const caught: string[] = [];
  const onMismatch = (url: string) => caught.push(url);
  const [lying, broken, good] = [
    await gateway((_, r) => void r.end("{}")),
    await gateway(missing),
    await gateway(honest),
  ];
  const gateways = [lying.url, broken.url, good.url];
  expect(await fetchDocument({ digest, gateways, patienceMs: 60_000, onMismatch })).toEqual(document);
  expect(caught).toEqual([lying.url]);
});

test("behavior: one that sends 10 GB is hung up on as soon as it's more than a document can have", async () => {
  let sent = 0;
  let hungUp = () => {};
  const end = new Promise<void>((resolve) => {
    hungUp = resolve;
  });
  const endless = await gateway((_, response) => {
    const more = () => {
      while (sent < 10 * 1024 ** 3 && response.writable && response.write(new Uint8Array(65_536))) sent += 65_536;
    };
    response.on("drain", more).on("close", hungUp);
    more();
  });
  const caught: string[] = [];
  const gateways = [endless.url, (await gateway(honest)).url];
  expect(await fetchDocument({ digest, gateways, onMismatch: (url) => caught.push(url) })).toEqual(document);
  await end;
  expect(caught).toEqual([endless.url]);
  // What was under way in buffers, and nothing near 10 GB.
  expect(sent).toBeLessThan(32 * 1024 * 1024);
});

test("behavior: one that redirects elsewhere isn't followed", async () => {
  const elsewhere = await gateway(honest);
  const turned = await gateway((request, response) => {
    response.writeHead(302, { location: `${elsewhere.url}${request.url}` }).end();
  });
  expect(String(await failureOf([turned.url]))).toContain("redirects elsewhere, which isn't followed");
  expect(elsewhere.asked).toEqual([]);
});

test("error: each gateway with its own reason", async () => {
  const other = await gateway((_, response) => void response.end("<html>"));
  const long = await gateway((_, response) => void response.end(new Uint8Array(MAX_DOCUMENT_BYTES + 1)));
  const bomb = await gateway((_, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(new Uint8Array(64 * 1024 * 1024)));
  });
  const broken = await gateway((_, response) => void response.writeHead(500).end());
  const gone = await startServer(honest);
  await gone.stop();
  const urls = [other.url, long.url, bomb.url, broken.url, (await gateway(missing)).url, gone.url, "nonsense"];
  const failure = await failureOf(urls);
  expect(failure).toBeInstanceOf(DocumentUnavailableError);
  const { message } = failure as Error;
  const reasons = ["sent something else", "more than the 262144 bytes", "more than the 262144 bytes", "status 500"];
  for (const [index, reason] of [...reasons, "doesn't have it", "can't be reached"].entries()) {
    expect(message).toMatch(new RegExp(`${new URL(urls[index] ?? "").host} (sent |answered with )?${reason}`));
  }
  expect(message).toContain("nonsense can't be reached");
  expect(message).toContain(cid);
});

test("error: nobody who never ends is waited for", async () => {
  const trickle = await gateway((_, response) => void response.writeHead(200).write("{"));
  const failure = await failureOf([(await gateway(silent)).url, trickle.url], { timeoutMs: 100 });
  expect(String(failure)).toMatch(/didn't answer within 0\.1 seconds; .*didn't answer within 0\.1 seconds\./);
});

test("error: no gateway, no digest, no longer wanted", async () => {
  expect(String(await failureOf([]))).toContain("No gateway is known");
  expect(await failureOf([], { digest: "0x12" })).toMatchObject({ name: "CidError" });
  const stop = new AbortController();
  const { url, asked } = await gateway(() => stop.abort(new Error("no longer")));
  expect(await failureOf([url], { signal: stop.signal })).toMatchObject({ message: "no longer" });
  expect(await failureOf([url], { signal: stop.signal })).toMatchObject({ message: "no longer" });
  expect(asked).toHaveLength(1);
});
