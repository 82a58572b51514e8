import type { IncomingMessage } from "node:http";
import { gatewayOriginHeaders, preflightHeaders, requireLocalHost, rpcOriginHeaders } from "./access.ts";
import { type Answer, answerError } from "./answer.ts";
import type { Blocks } from "./blocks.ts";
import { readBody } from "./body.ts";
import { toFailure } from "./failure.ts";
import { answerGateway } from "./gateway.ts";
import { answerPinning } from "./pinning/api.ts";
import type { PinRequests } from "./pinning/requests.ts";
import type { Pins } from "./pins.ts";
import { COMMANDS } from "./rpc/commands.ts";

export type Stores = {
  blocks: Blocks;
  pins: Pins;
  /** Of a node that is a pinning service too. */
  requests?: PinRequests | undefined;
};

const RPC = "/api/v0/";
const GATEWAY = "/ipfs/";
const PINS = /^\/pins(\/[^/]+)?$/;

/** Finds who answers a request. Never throws: what goes wrong becomes an answer in Kubo's shape. */
export async function route(request: IncomingMessage, stores: Stores, boundHost: string): Promise<Answer> {
  // The path is taken as it came, without resolving dots, so that no spelling of it leads anywhere else.
  const [path = "", ...rest] = (request.url ?? "").split("?");
  const query = new URLSearchParams(rest.join("?"));
  let shared: Record<string, string> = {};
  try {
    requireLocalHost(request, boundHost);
    if (path.startsWith(RPC)) {
      shared = rpcOriginHeaders(request);
      return withHeaders(await routeRpc(request, path.slice(RPC.length), query, stores), shared);
    }
    if (path.startsWith(GATEWAY)) {
      shared = gatewayOriginHeaders();
      return withHeaders(await routeGateway(request, path.slice(GATEWAY.length), query, stores.blocks), shared);
    }
    if (stores.requests !== undefined && PINS.test(path)) {
      shared = rpcOriginHeaders(request);
      return withHeaders(await answerPinning(request, path.slice("/pins".length), query, stores.requests), shared);
    }
    return answerError(404, "nothing is here: the RPC is below /api/v0/, content below /ipfs/");
  } catch (error) {
    const { status, message } = toFailure(error);
    return withHeaders(answerError(status, message), shared);
  }
}

function withHeaders(answer: Answer, shared: Record<string, string>): Answer {
  return { ...answer, headers: { ...shared, ...answer.headers } };
}

async function routeRpc(request: IncomingMessage, name: string, query: URLSearchParams, stores: Stores) {
  const command = COMMANDS.get(name.replace(/\/$/, ""));
  if (command === undefined) return answerError(404, `command not found: ${name.slice(0, 80)}`);
  if (request.method === "OPTIONS") return { status: 204, headers: preflightHeaders("POST"), body: "" };
  if (request.method !== "POST")
    return answerError(405, "the RPC takes POST requests only", { Allow: "POST, OPTIONS" });
  const body = await readBody(request);
  return command({ ...stores, query, body, contentType: request.headers["content-type"] });
}

async function routeGateway(request: IncomingMessage, path: string, query: URLSearchParams, blocks: Blocks) {
  const methods = "GET, HEAD, OPTIONS";
  if (request.method === "OPTIONS") return { status: 204, headers: preflightHeaders(methods), body: "" };
  if (request.method !== "GET" && request.method !== "HEAD") {
    return answerError(405, "the gateway takes GET and HEAD requests only", { Allow: methods });
  }
  return answerGateway(request, path, query, blocks);
}
