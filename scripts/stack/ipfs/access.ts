import type { IncomingMessage } from "node:http";
import { IpfsFailure } from "./failure.ts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host.includes(":") && !host.startsWith("[") ? `[${host}]` : host);
}

/**
 * Refuses names that are not this machine's own. A page of a hostile site can point its own name at 127.0.0.1 and
 * would then be "same origin" with this node (DNS rebinding); the Host header still gives it away.
 */
export function requireLocalHost(request: IncomingMessage, boundHost: string): void {
  // Whoever binds another address has put the node on a network on purpose, under names that nobody can know here.
  if (!isLoopback(boundHost)) return;
  const name = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (!isLoopback(name)) throw new IpfsFailure(403, "this node answers only to localhost, 127.0.0.1 and [::1]");
}

/** The CORS headers of the RPC, which changes things: pages on this machine only, any other origin is refused. */
export function rpcOriginHeaders(request: IncomingMessage): Record<string, string> {
  const origin = request.headers.origin;
  if (origin === undefined) return { Vary: "Origin" };
  if (!isLoopbackOrigin(origin)) {
    throw new IpfsFailure(403, "pages of other sites may not use the RPC of this node");
  }
  return {
    Vary: "Origin",
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Expose-Headers": "X-Chunked-Output, X-Content-Length, X-Stream-Output",
  };
}

function isLoopbackOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return (protocol === "http:" || protocol === "https:") && isLoopback(hostname);
}

/** The CORS headers of the gateway, which only hands out what anybody who knows its CID may read. */
export function gatewayOriginHeaders(): Record<string, string> {
  return {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Length, Content-Range, ETag, X-Content-Length",
  };
}

/** Answers a browser's question before it sends the real request. */
export function preflightHeaders(methods: string): Record<string, string> {
  return {
    "Access-Control-Allow-Methods": methods,
    "Access-Control-Allow-Headers":
      "Accept, Authorization, Cache-Control, Content-Type, If-None-Match, User-Agent, X-Requested-With",
    "Access-Control-Max-Age": "600",
  };
}
