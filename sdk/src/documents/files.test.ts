import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import { sha256 } from "multiformats/hashes/sha2";
import { afterEach, describe, expect, test } from "vitest";
import { random } from "../testing/random.ts";
import { startServer } from "../testing/startServer.ts";
import { addFile } from "./addFile.ts";
import { cidFromDigest } from "./cidFromDigest.ts";
import { MAX_FILE_BYTES } from "./EvidenceDocument.ts";
import { FileError } from "./FileError.ts";
import { fetchFile } from "./fetchFile.ts";
import { fileDigestOf } from "./fileDigestOf.ts";
import { FileMismatchError, FileNotAddedError, FileUnavailableError } from "./fileErrors.ts";

const file = random(11).bytes(MAX_FILE_BYTES);
const digest = await fileDigestOf(file);
const cid = cidFromDigest(digest);
const running: (() => Promise<void>)[] = [];
afterEach(async () => void (await Promise.all(running.splice(0).map((stop) => stop()))));

async function server(listener: RequestListener) {
  const started = await startServer(listener);
  running.push(started.stop);
  return started;
}

/** A node that reads what it's sent and says what it's told to. */
const node = (text: string, status = 200) =>
  server((request, response) => {
    request.resume().on("end", () => response.writeHead(status).end(text));
  });
const gateway = (bytes: Uint8Array | string) => server((_, response) => void response.end(bytes));
const missing = () => server((_, response) => void response.writeHead(404).end());
const failureOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

describe("fileDigestOf", () => {
  test("default: what multiformats says, up to exactly 1 MiB", async () => {
    expect(cid).toBe(CID.createV1(raw.code, await sha256.digest(file)).toString());
    expect(cidFromDigest(await fileDigestOf(file.subarray(0, 1)))).toMatch(/^bafkrei/);
  });

  test("error: an empty file, and one of 1 MiB and a byte", async () => {
    expect(await failureOf(fileDigestOf(new Uint8Array()))).toMatchObject({ name: "FileError", problem: "empty" });
    const failure = await failureOf(fileDigestOf(new Uint8Array(MAX_FILE_BYTES + 1)));
    expect(failure).toMatchObject({ problem: "too-large" });
    expect(String(failure)).toContain("has 1048577 bytes and may have 1048576 (1 MiB). Make it smaller.");
  });
});

describe("addFile", () => {
  test("default: one raw block, pinned, byte for byte", async () => {
    const chunks: Buffer[] = [];
    const { url, asked } = await server((request, response) => {
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => response.end(JSON.stringify({ Key: cid, Size: file.length })));
    });
    expect(await addFile({ ipfsApiUrl: `${url}/`, bytes: file })).toBe(digest);
    expect(asked).toEqual(["POST /api/v0/block/put?cid-codec=raw&mhtype=sha2-256&pin=true"]);
    expect(Buffer.concat(chunks).includes(Buffer.from(file))).toBe(true);
  });

  test("error: what can't be one is sent to nobody", async () => {
    const { url, asked } = await node("{}");
    for (const bytes of [new Uint8Array(), new Uint8Array(MAX_FILE_BYTES + 1)]) {
      expect(await failureOf(addFile({ ipfsApiUrl: url, bytes }))).toBeInstanceOf(FileError);
    }
    expect(asked).toEqual([]);
  });

  test("error: a node that stored something else, or cut it into pieces", async () => {
    const other = cidFromDigest(await fileDigestOf(file.subarray(1)));
    const lying = await node(JSON.stringify({ Key: other }));
    const failure = await failureOf(addFile({ ipfsApiUrl: lying.url, bytes: file }));
    expect(failure).toBeInstanceOf(FileNotAddedError);
    expect(String(failure)).toContain(`says that it stored another file than ${cid}. Name another node.`);
    const pieces = CID.createV1(0x70, await sha256.digest(file)).toString();
    const cutting = await node(JSON.stringify({ Key: pieces }));
    expect(await failureOf(addFile({ ipfsApiUrl: cutting.url, bytes: file }))).toBeInstanceOf(FileNotAddedError);
  });

  test("error: a node that refuses, and one that never answers", async () => {
    const refusing = await node("produced block is over 1MiB", 500);
    const failure = await failureOf(addFile({ ipfsApiUrl: refusing.url, bytes: file }));
    expect(String(failure)).toMatch(
      /didn't take the file bafkrei.*status 500: produced block is over 1MiB\. Try again/,
    );
    const silent = await server(() => {});
    const late = await failureOf(addFile({ ipfsApiUrl: silent.url, bytes: file, timeoutMs: 50 }));
    expect(late).toBeInstanceOf(FileNotAddedError);
  });

  test("behavior: whoever changed their mind hears of nothing but that", async () => {
    const stop = new AbortController();
    const silent = await server(() => stop.abort(new Error("no longer")));
    const upload = () => failureOf(addFile({ ipfsApiUrl: silent.url, bytes: file, signal: stop.signal }));
    expect(await upload()).toMatchObject({ message: "no longer" });
    expect(await upload()).toMatchObject({ message: "no longer" });
    expect(silent.asked).toHaveLength(1);
  });
});

describe("fetchFile", () => {
  test("default: a file of exactly 1 MiB, asked for as a raw block", async () => {
    const { url, asked } = await gateway(file);
    expect(await fetchFile({ digest, gateways: [url] })).toEqual(file);
    expect(asked).toEqual([`GET /ipfs/${cid}?format=raw`]);
  });

  test("behavior: a gateway that lies is passed over for one that doesn't", async () => {
    const [lying, honest] = [await gateway("<script>alert(1)</script>"), await gateway(file)];
    expect(await fetchFile({ digest, gateways: [lying.url, honest.url] })).toEqual(file);
  });

  test("error: one bit is another file", async () => {
    const other = Uint8Array.from(file);
    other[MAX_FILE_BYTES - 1] = (other[MAX_FILE_BYTES - 1] ?? 0) ^ 1;
    const [lying, empty] = [await gateway(other), await missing()];
    const failure = await failureOf(fetchFile({ digest, gateways: [lying.url, empty.url] }));
    expect(failure).toBeInstanceOf(FileMismatchError);
    expect(String(failure)).toContain(
      `What was sent for the file ${cid} doesn't match its digest, so it was thrown away.`,
    );
    expect(String(failure)).toMatch(/sent something else; .*doesn't have it\. Use another IPFS gateway\./);
  });

  test("error: nobody who sends more than a file can have is heard to the end", async () => {
    const long = await gateway(new Uint8Array(MAX_FILE_BYTES + 1));
    const bomb = await server((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(new Uint8Array(64 * 1024 * 1024)));
    });
    for (const { url } of [long, bomb]) {
      const failure = await failureOf(fetchFile({ digest, gateways: [url] }));
      expect(failure).toBeInstanceOf(FileMismatchError);
      expect(String(failure)).toContain("sent more than the 1048576 bytes that a file can have");
    }
  });

  test("error: nobody has it", async () => {
    const failure = await failureOf(fetchFile({ digest, gateways: [(await missing()).url] }));
    expect(failure).toBeInstanceOf(FileUnavailableError);
    expect(failure).toMatchObject({ cid });
    expect(String(failure)).toMatch(/can't be had\. .* doesn't have it\. Try again, or name another IPFS gateway\./);
    expect(String(await failureOf(fetchFile({ digest, gateways: [] })))).toContain("No gateway is known");
    expect(await failureOf(fetchFile({ digest: "0x12", gateways: [] }))).toMatchObject({ name: "CidError" });
  });
});
