import type { IncomingMessage, RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { startServer } from "../testing/startServer.ts";
import { addDocument } from "./addDocument.ts";
import { CidError } from "./CidError.ts";
import { canonicalBytes } from "./canonicalBytes.ts";
import { cidOf } from "./cidOf.ts";
import { MAX_DOCUMENT_BYTES } from "./digestOf.ts";
import { DocumentNotAddedError } from "./documentErrors.ts";

const document = canonicalBytes({ name: "Lucía" });
const cid = await cidOf(document);
const running: (() => Promise<void>)[] = [];
afterEach(async () => void (await Promise.all(running.splice(0).map((stop) => stop()))));

async function node(listener: RequestListener) {
  const server = await startServer(listener);
  running.push(server.stop);
  return server;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const answer = (text: string, status = 200) =>
  node((request, response) => void bodyOf(request).then(() => response.writeHead(status).end(text)));
const failureOf = (ipfsApiUrl: string, other = {}) =>
  addDocument({ ipfsApiUrl, bytes: document, ...other }).catch((error: unknown) => error);

test("default: one raw block, pinned, byte for byte", async () => {
  let received: Buffer = Buffer.alloc(0);
  const { url, asked } = await node(async (request, response) => {
    received = await bodyOf(request);
    response.end(JSON.stringify({ Key: cid, Size: document.length }));
  });
  expect(await addDocument({ ipfsApiUrl: `${url}/`, bytes: document })).toBe(cid);
  expect(asked).toEqual(["POST /api/v0/block/put?cid-codec=raw&mhtype=sha2-256&pin=true"]);
  expect(received.includes(Buffer.from(document))).toBe(true);
});

test("error: a node that stored something else, or says nothing of it", async () => {
  const other = await cidOf(canonicalBytes({ name: "Lucia" }));
  const lying = await answer(JSON.stringify({ Key: other }));
  expect(String(await failureOf(lying.url))).toContain(`stored another document than ${cid}`);
  for (const text of ["", "{}", "null", "<html>", `{"Key":"Qm"}`, " ".repeat(5_000)]) {
    expect(await failureOf((await answer(text)).url), text.slice(0, 9)).toBeInstanceOf(DocumentNotAddedError);
  }
});

test("error: a node that refuses, is away or never answers", async () => {
  const refusing = await answer("the disk is full", 500);
  expect(String(await failureOf(refusing.url))).toMatch(/status 500: the disk is full\. Try again/);
  const gone = await startServer(() => {});
  await gone.stop();
  expect(await failureOf(gone.url)).toBeInstanceOf(DocumentNotAddedError);
  const silent = await node(() => {});
  expect(await failureOf(silent.url, { timeoutMs: 50 })).toBeInstanceOf(DocumentNotAddedError);
});

test("error: a document that is too large is sent to nobody", async () => {
  const { url, asked } = await answer("{}");
  expect(await failureOf(url, { bytes: new Uint8Array(MAX_DOCUMENT_BYTES + 1) })).toBeInstanceOf(CidError);
  expect(asked).toEqual([]);
});
