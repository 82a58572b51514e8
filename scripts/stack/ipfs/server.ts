import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Answer } from "./answer.ts";
import { openBlocks } from "./blocks.ts";
import { announcesTooMuch, discardBody } from "./body.ts";
import { HEADERS_TIMEOUT, IDLE_TIMEOUT, MAX_CONNECTIONS, REQUEST_TIMEOUT } from "./limits.ts";
import { createPinRequests } from "./pinning/requests.ts";
import { openPins } from "./pins.ts";
import { route, type Stores } from "./router.ts";

export type IpfsNodeOptions = {
  port: number;
  directory: string;
  host?: string;
  /** Gateways from which it fetches what it's asked to pin: with them, also with none of them, it's a pinning service. */
  peers?: readonly string[] | undefined;
};
export type IpfsNode = { url: string; port: number; close(): Promise<void> };

/** How long answers under way may take to finish when the node is closed, in milliseconds. */
const CLOSE_GRACE = 1_000;

/** Starts a node that keeps its blocks and pins in a directory; port 0 takes any free one. */
export async function startIpfsNode({
  port,
  directory,
  host = "127.0.0.1",
  peers,
}: IpfsNodeOptions): Promise<IpfsNode> {
  await requireWritable(directory);
  const kept = { blocks: await openBlocks(directory), pins: await openPins(directory) };
  const requests = peers === undefined ? undefined : createPinRequests(kept, peers);
  const stores = { ...kept, requests };
  const server = createIpfsServer(stores, host);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  let closed: Promise<void> | undefined;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    port: taken,
    close() {
      requests?.close();
      closed ??= closeServer(server);
      return closed;
    },
  };
}

/** The HTTP server over given stores. */
export function createIpfsServer(stores: Stores, host: string): Server {
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    // A connection that breaks is the asker's business; it must not bring the node down.
    request.on("error", () => {});
    response.on("error", () => {});
    void respond(request, response, stores, host);
  };
  const server = createServer({ connectionsCheckingInterval: 5_000 }, answer);
  server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
    // Whoever asks first is refused before the upload.
    if (!announcesTooMuch(request)) response.writeContinue();
    answer(request, response);
  });
  server.headersTimeout = HEADERS_TIMEOUT;
  server.requestTimeout = REQUEST_TIMEOUT;
  server.maxConnections = MAX_CONNECTIONS;
  server.setTimeout(IDLE_TIMEOUT);
  return server;
}

async function respond(request: IncomingMessage, response: ServerResponse, stores: Stores, host: string) {
  try {
    const answer = await route(request, stores, host);
    if (!request.complete) {
      // The rest of a refused upload: read on a little, then end the connection with the answer.
      response.setHeader("Connection", "close");
      if (request.headers.expect === undefined) await discardBody(request);
    }
    await send(request, response, answer);
  } catch {
    // The answer broke off in the middle: an honest end is a broken connection, not a short file.
    response.destroy();
  }
}

async function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer) {
  response.writeHead(status, { "X-Content-Type-Options": "nosniff", ...headers });
  const bodyless = request.method === "HEAD" || status === 204 || status === 304;
  if (bodyless) return response.end();
  if (typeof body === "string" || body instanceof Uint8Array) return response.end(body);
  await pipeline(Readable.from(body, { objectMode: false }), response);
}

async function closeServer(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(timer);
}

/** Finds out now, and not at the first upload, that the directory cannot take data. */
async function requireWritable(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const probe = join(directory, `.probe-${process.pid}`);
  try {
    await writeFile(probe, Buffer.alloc(4096));
  } finally {
    await rm(probe, { force: true });
  }
}
