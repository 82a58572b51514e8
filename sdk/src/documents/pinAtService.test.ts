import type { IncomingMessage, RequestListener } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { endless, hangs, servers } from "../testing/servers.ts";
import { bodyOf } from "../testing/startProvider.ts";
import { canonicalBytes } from "./canonicalBytes.ts";
import { cidOf } from "./cidOf.ts";
import { DocumentNotAddedError } from "./documentErrors.ts";
import { pinDocument } from "./pinDocument.ts";
import { pinProblems } from "./pinProblems.ts";

const bytes = canonicalBytes({ name: "Lucía" });
const cid = await cidOf(bytes);
const { provider, server, stopAll } = servers();
afterEach(stopAll);

const kubo = ({ url }: { url: string }) => ({ kind: "kubo", url }) as const;
const failureOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

/** A pinning service that tells these statuses, one after the other; the last stays. */
async function service(...statuses: readonly string[]) {
  const bodies: unknown[] = [];
  const tokens: (string | undefined)[] = [];
  const queue = [...statuses];
  const answer = (pin: object) => {
    const [status = "pinned"] = queue.length > 1 ? queue.splice(0, 1) : queue;
    return {
      requestid: "7/8",
      status,
      created: "2026-11-29T12:00:00Z",
      pin,
      delegates: [],
      info: { status_details: "no\u0000 <b>peers</b>" },
    };
  };
  const read = async (request: IncomingMessage) => JSON.parse((await bodyOf(request)).toString()) as { cid: string };
  const started = await server(async (request, response) => {
    tokens.push(request.headers.authorization);
    if (request.method === "POST") {
      const body = await read(request);
      bodies.push(body);
      response.writeHead(202).end(JSON.stringify(answer(body)));
    } else if (request.url?.startsWith("/pins?")) response.end(JSON.stringify({ count: 0, results: [] }));
    else response.end(JSON.stringify(answer({ cid })));
  });
  return { ...started, bodies, tokens };
}

describe("pinDocument with a service", () => {
  const withService = async (started: { url: string }, other = {}) => {
    const node = await provider();
    const endpoint = { kind: "service", url: started.url, token: "secret", ...other } as const;
    const pinned = await pinDocument({
      endpoints: [endpoint, kubo(node)],
      gateways: [node.url],
      bytes,
      patienceMs: 400,
    });
    return { node, result: pinned.results[0], pinned };
  };

  test("default: it's asked when a node has it, told where to fetch it, and asked again until it's pinned", async () => {
    const started = await service("queued", "pinning", "pinned");
    const { node, result, pinned } = await withService(started);
    expect([result?.state, result?.why]).toEqual(["pinned", null]);
    const { port } = new URL(node.url);
    const origins = [`/ip4/127.0.0.1/tcp/${port}/http`];
    expect(started.bodies).toEqual([{ cid, name: "Rizom document", origins, meta: { app: "rizom" } }]);
    expect(new Set(started.tokens)).toEqual(new Set(["Bearer secret"]));
    expect(started.asked.slice(1)).toEqual(["POST /pins", "GET /pins/7%2F8", "GET /pins/7%2F8"]);
    expect(pinProblems(pinned)).toEqual([]);
  });

  test("behavior: what it keeps already isn't asked for again", async () => {
    const results = [{ requestid: "1", status: "pinned", created: "x", pin: { cid }, delegates: [] }];
    const started = await server((_, response) => void response.end(JSON.stringify({ count: 1, results })));
    expect((await withService(started)).result?.state).toBe("pinned");
    expect(started.asked).toEqual([`GET /pins?cid=${cid}&status=queued%2Cpinning%2Cpinned&limit=1`]);
  });

  test("behavior: without a token none is sent", async () => {
    const started = await service("pinned");
    await withService(started, { token: "" });
    expect(new Set(started.tokens)).toEqual(new Set([undefined]));
  });

  test.each<[string, string, RegExp]>([
    ["queued", "queued", /has the document in its queue and hasn't fetched it yet/],
    ["pinning", "queued", /in its queue/],
    ["failed", "failed", /couldn't fetch the document: no {1,2}<b>peers<\/b>\./],
  ])("behavior: what stays %s is said", async (status, state, sentence) => {
    const { result } = await withService(await service(status));
    expect(result?.state).toBe(state);
    expect(result?.why).toMatch(sentence);
  });

  const refusal = JSON.stringify({ error: { reason: "INSUFFICIENT_FUNDS", details: "Pay first" } });
  test.each<[string, RequestListener, RegExp]>([
    ["wants a token", (_, response) => void response.writeHead(401).end("{}"), /doesn't accept the token/],
    ["wants money", (_, response) => void response.writeHead(409).end(refusal), /status 409: Pay first\./],
    ["fails", (_, response) => void response.writeHead(500).end("<html>"), /status 500\./],
    [
      "says nothing that it should",
      (_, response) => void response.end("<html>"),
      /isn't one of the IPFS Remote Pinning API/,
    ],
    ["sends without end", endless(" "), /More than 65536 bytes/],
    [
      "redirects elsewhere",
      (_, response) => void response.writeHead(302, { location: "http://127.0.0.1:9/" }).end(),
      /redirects elsewhere/,
    ],
    ["hangs", hangs, /keeps us waiting/],
  ])("behavior: one that %s is said, and stops nobody", async (_, listener, sentence) => {
    const { result } = await withService(await server(listener));
    expect(result?.state).toBe("failed");
    expect(result?.why).toMatch(sentence);
  });

  test("behavior: one that pins something else isn't believed", async () => {
    const other = await cidOf(canonicalBytes({ name: "Lucia" }));
    const status = JSON.stringify({
      requestid: "1",
      status: "pinned",
      created: "x",
      pin: { cid: other },
      delegates: [],
    });
    const started = await server(
      (request, response) =>
        void response.end(request.method === "POST" ? status : `{"count":1,"results":[${status}]}`),
    );
    expect((await withService(started)).result?.why).toMatch(/pins something else/);
  });

  test("error: a queue alone isn't a place where it is", async () => {
    const endpoint = { kind: "service", url: (await service("queued")).url } as const;
    const failure = await failureOf(pinDocument({ endpoints: [endpoint], bytes, patienceMs: 50 }));
    expect(failure).toBeInstanceOf(DocumentNotAddedError);
  });
});
