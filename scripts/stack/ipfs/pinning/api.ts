import type { IncomingMessage } from "node:http";
import { preflightHeaders } from "../access.ts";
import { type Answer, answerJson } from "../answer.ts";
import { readBody } from "../body.ts";
import { parseCid } from "../content-path.ts";
import { IpfsFailure, toFailure } from "../failure.ts";
import type { PinRequests, PinStatus } from "./requests.ts";
import { readWish } from "./wish.ts";

const STATUSES = ["queued", "pinning", "pinned", "failed"];
const METHODS = "GET, POST, DELETE, OPTIONS";

/** An error in the shape of the Remote Pinning API. */
function refuse(status: number, reason: string, details: string): Answer {
  return answerJson({ error: { reason, details } }, status);
}

function readLimit(query: URLSearchParams): number {
  const limit = Number(query.get("limit") ?? 10);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1_000) return limit;
  throw new IpfsFailure(400, "limit is a number from 1 to 1000");
}

/** Those that match all filters, from the latest to the oldest. */
function list(requests: PinRequests, query: URLSearchParams): Answer {
  const words = (name: string) => query.get(name)?.split(",");
  const cids = words("cid")?.map((cid) => parseCid(cid).toString());
  const statuses = words("status") ?? ["pinned"];
  if (statuses.some((status) => !STATUSES.includes(status))) throw new IpfsFailure(400, `statuses are ${STATUSES}`);
  const name = query.get("name");
  const [before, after] = [query.get("before"), query.get("after")];
  const matches = ({ pin, status, created }: PinStatus) =>
    statuses.includes(status) &&
    (cids === undefined || cids.includes(pin.cid)) &&
    (name === null || pin.name === name) &&
    (before === null || created < before) &&
    (after === null || created > after);
  const found = requests.list().filter(matches);
  return answerJson({ count: found.length, results: found.slice(0, readLimit(query)) });
}

async function change(request: IncomingMessage, requests: PinRequests, old: PinStatus): Promise<Answer> {
  const wish = request.method === "POST" ? readWish(await readBody(request)) : undefined;
  const added = wish === undefined ? undefined : requests.add(wish);
  await requests.remove(old.requestid, parseCid(old.pin.cid));
  return added === undefined ? { status: 202, headers: {}, body: "" } : answerJson(added, 202);
}

async function answer(request: IncomingMessage, path: string, query: URLSearchParams, requests: PinRequests) {
  const { method } = request;
  if (method === "OPTIONS") return { status: 204, headers: preflightHeaders(METHODS), body: "" };
  if (path === "" && method === "GET") return list(requests, query);
  if (path === "" && method === "POST") return answerJson(requests.add(readWish(await readBody(request))), 202);
  const known = requests.find(decodeURIComponent(path.slice(1)));
  if (path === "" || !METHODS.split(", ").includes(method ?? "")) return refuse(405, "METHOD_NOT_ALLOWED", METHODS);
  if (known === undefined) return refuse(404, "NOT_FOUND", "There is no such request here.");
  return method === "GET" ? answerJson(known) : change(request, requests, known);
}

/**
 * Answers `/pins` and `/pins/{requestid}` as the IPFS Remote Pinning API describes it: fetches what is asked for from the
 * configured peers, and keeps it. Tokens aren't asked for on a machine of one's own.
 */
export async function answerPinning(
  request: IncomingMessage,
  path: string,
  query: URLSearchParams,
  requests: PinRequests,
): Promise<Answer> {
  try {
    return await answer(request, path, query, requests);
  } catch (error) {
    const { status, message } = error instanceof URIError ? new IpfsFailure(400, error.message) : toFailure(error);
    return refuse(status, status < 500 ? "BAD_REQUEST" : "INTERNAL_SERVER_ERROR", message);
  }
}
