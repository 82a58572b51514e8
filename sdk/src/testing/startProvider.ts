import type { IncomingMessage, ServerResponse } from "node:http";
import { sha256 } from "viem";
import { cidFromDigest } from "../documents/cidFromDigest.ts";
import { startServer } from "./startServer.ts";

export async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A node that takes blocks (Kubo's RPC) and sends them (gateway), with nothing behind it but this memory. */
export async function startProvider() {
  const blocks = new Map<string, Uint8Array>();

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const form = await new Response(await bodyOf(request), { headers }).formData();
    const bytes = new Uint8Array(await (form.get("data") as Blob).arrayBuffer()); // The one part that is sent.
    const cid = cidFromDigest(sha256(bytes));
    blocks.set(cid, bytes);
    response.end(JSON.stringify({ Key: cid, Size: bytes.length }));
  }

  const server = await startServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    if (request.method === "POST") return void take(request, response);
    const found = blocks.get(pathname.slice("/ipfs/".length));
    if (found === undefined) response.writeHead(404);
    response.end(found);
  });
  return { ...server, blocks };
}
