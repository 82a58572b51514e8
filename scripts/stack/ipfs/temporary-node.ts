import { mkdtemp, rm } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { create, type KuboRPCClient } from "ipfs-http-client";
import { type IpfsNode, startIpfsNode } from "./server.ts";

/** A node in a directory of its own, with the client that the dApp uses; for tests. */
export type TemporaryNode = { directory: string; client: KuboRPCClient; node: IpfsNode; restart(): Promise<void> };

/** Gives the tests of a suite one node, and takes it away after the last of them. */
export function useTemporaryNode(): TemporaryNode {
  const held = {} as TemporaryNode;
  const start = async () => {
    held.node = await startIpfsNode({ port: 0, directory: held.directory });
    held.client = create({ url: held.node.url });
  };
  held.restart = async () => {
    await held.node.close();
    await start();
  };
  before(async () => {
    held.directory = await mkdtemp(join(tmpdir(), "rizom-ipfs-"));
    await start();
  });
  after(async () => {
    await held.node.close();
    await rm(held.directory, { recursive: true, force: true });
  });
  return held;
}

export type Reply = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string };
export type Ask = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array };

/** A plain HTTP request, in which even the Host header can lie and the path is sent as it is written. */
export function ask(node: IpfsNode, path: string, { method = "POST", headers = {}, body }: Ask = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port: node.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** A multipart body of one file, as a browser writes it. */
export function upload(content: Uint8Array | string): Required<Pick<Ask, "headers" | "body">> {
  const head = 'Content-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream';
  const body = Buffer.concat([
    Buffer.from(`--edge\r\n${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from("\r\n--edge--\r\n"),
  ]);
  return { headers: { "Content-Type": "multipart/form-data; boundary=edge" }, body };
}

/** All of a stream. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** Bytes that no two seeds share, the same in every run. */
export function makeBytes(length: number, seed = 1): Uint8Array {
  let state = (seed * 2_654_435_761) >>> 0;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

/** The UnixFS data of a file in chunks, written by hand: type file, its size, and the size of each chunk. */
export function describeFile(size: number, chunkSizes: number[]): Uint8Array {
  const varint = (value: number): number[] =>
    value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
  return Uint8Array.from([8, 2, 24, ...varint(size), ...chunkSizes.flatMap((chunk) => [32, ...varint(chunk)])]);
}
