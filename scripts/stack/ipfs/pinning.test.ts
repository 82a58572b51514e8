import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { cidFromDigest, digestOf, fetchDocument, pinDocument, pinProblems } from "@rizom/sdk";
import { expect } from "chai";
import { type IpfsNode, startIpfsNode } from "./server.ts";
import { ask, makeBytes } from "./temporary-node.ts";

const DOCUMENT = makeBytes(1_000, 4);
const cidOf = async (bytes: Uint8Array) => cidFromDigest(await digestOf(bytes));

async function startNode(test: Pick<TestContext, "after">, peers?: readonly string[]) {
  const directory = await mkdtemp(join(tmpdir(), "rizom-ipfs-"));
  let node = await startIpfsNode({ port: 0, directory, peers });
  test.after(async () => {
    await node.close();
    await rm(directory, { recursive: true, force: true });
  });
  const restart = async () => {
    await node.close();
    node = await startIpfsNode({ port: node.port, directory, peers });
    return node;
  };
  return { node, restart };
}

/** A gateway that answers as it's told. */
async function startPeer(test: Pick<TestContext, "after">, listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    listener(request, response);
  });
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const json = (value: unknown) => ({ headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) });
const read = async (node: IpfsNode, path: string) => JSON.parse((await ask(node, path, { method: "GET" })).text);
const post = async (node: IpfsNode, value: unknown) => {
  const { status, text } = await ask(node, "/pins", json(value));
  return { status, body: JSON.parse(text) };
};

/** Asks until it isn't under way any more. */
async function settled(node: IpfsNode, requestid: string) {
  for (;;) {
    const status = await read(node, `/pins/${requestid}`);
    if (status.status !== "pinning" && status.status !== "queued") return status;
  }
}

describe("the Remote Pinning API", () => {
  it("default: fetches what it's asked to keep from its peer, checks it, and keeps it", async (test) => {
    const { node: first } = await startNode(test);
    const { node: second, restart } = await startNode(test, [first.url]);
    const endpoints = [
      { kind: "kubo", url: first.url },
      { kind: "service", url: second.url },
    ] as const;
    const pinned = await pinDocument({ endpoints, gateways: [second.url], bytes: DOCUMENT });
    expect(pinned.results.map(({ state }) => state)).to.deep.equal(["taken", "pinned"]);
    expect(pinProblems(pinned)).to.deep.equal([]);
    await first.close();
    await restart();
    const { digest } = pinned;
    expect(await fetchDocument({ digest, gateways: [second.url] })).to.deep.equal(DOCUMENT);
    const { count, results } = await read(second, `/pins?cid=${pinned.cid}`);
    expect([count, results[0].status, results[0].pin.cid]).to.deep.equal([1, "pinned", pinned.cid]);
  });

  it("behavior: either of two providers can be lost: all is still readable, what is new is taken, and it's said", async (test) => {
    const { node: first, restart: restartFirst } = await startNode(test);
    const { node: second } = await startNode(test, [first.url]);
    const nodes = [first, second].map(({ url }) => ({ kind: "kubo", url }) as const);
    const endpoints = [...nodes, { kind: "service", url: second.url } as const];
    const gateways = [first.url, second.url];
    const publish = (seed: number) => pinDocument({ endpoints, gateways, bytes: makeBytes(500, seed) });
    const old = await publish(20);
    for (const [lost, back] of [
      [first, restartFirst],
      [second, undefined],
    ] as const) {
      await lost.close();
      expect(await fetchDocument({ digest: old.digest, gateways })).to.deep.equal(makeBytes(500, 20));
      const fresh = await publish(21 + lost.port);
      expect(await fetchDocument({ digest: fresh.digest, gateways })).to.deep.equal(makeBytes(500, 21 + lost.port));
      const said = pinProblems(fresh);
      expect(said.length).to.be.greaterThan(0);
      for (const sentence of said) expect(sentence).to.include(new URL(lost.url).host);
      await back?.();
    }
  });

  it("behavior: lists by cid, status, name and moment, the latest first", async (test) => {
    const { node: first } = await startNode(test);
    const { node } = await startNode(test, [first.url]);
    for (const seed of [1, 2, 3]) {
      const bytes = makeBytes(100, seed);
      await pinDocument({ endpoints: [{ kind: "kubo", url: first.url }], bytes });
      const { body } = await post(node, { cid: await cidOf(bytes), name: `n${seed}` });
      expect((await settled(node, body.requestid)).status).to.equal("pinned");
    }
    const missing = await post(node, { cid: await cidOf(makeBytes(100, 9)) });
    expect((await settled(node, missing.body.requestid)).info.status_details).to.include("status 404");
    const names = async (query: string) =>
      (await read(node, `/pins?${query}`)).results.map(({ pin }: { pin: { name: string } }) => pin.name);
    expect(await names("")).to.deep.equal(["n3", "n2", "n1"]);
    expect(await names("status=failed")).to.deep.equal([""]);
    expect(await names("name=n2")).to.deep.equal(["n2"]);
    expect(await names("limit=1")).to.deep.equal(["n3"]);
    const { results } = await read(node, "/pins?limit=1");
    expect(await names(`before=${results[0].created}`)).to.deep.equal(["n2", "n1"]);
  });

  it("behavior: a pin goes when nobody asks for it any more, and can be replaced", async (test) => {
    const { node: first } = await startNode(test);
    const { node } = await startNode(test, [first.url]);
    await pinDocument({ endpoints: [{ kind: "kubo", url: first.url }], bytes: DOCUMENT });
    const cid = await cidOf(DOCUMENT);
    const [one, two] = [await post(node, { cid }), await post(node, { cid })];
    for (const { body } of [one, two]) await settled(node, body.requestid);
    const pins = async () => Object.keys(JSON.parse((await ask(node, "/api/v0/pin/ls")).text).Keys);
    await ask(node, `/pins/${one.body.requestid}`, { method: "DELETE" });
    expect(await pins()).to.deep.equal([cid]);
    const replaced = JSON.parse((await ask(node, `/pins/${two.body.requestid}`, json({ cid, name: "anew" }))).text);
    expect((await settled(node, replaced.requestid)).status).to.equal("pinned");
    expect((await ask(node, `/pins/${replaced.requestid}`, { method: "DELETE" })).status).to.equal(202);
    expect(await pins()).to.deep.equal([]);
    expect((await ask(node, `/pins/${replaced.requestid}`, { method: "GET" })).status).to.equal(404);
  });

  it("error: a peer that lies, sends without end, redirects or fails: nothing is kept, and another is asked", async (test) => {
    const elsewhere = await startPeer(test, (_, response) => void response.end(DOCUMENT));
    const rude: RequestListener[] = [
      (_, response) => void response.end("something else"),
      (_, response) => {
        const more = () => {
          while (response.writable && response.write(Buffer.alloc(65_536)));
        };
        response.on("drain", more);
        more();
      },
      (_, response) => void response.writeHead(302, { location: elsewhere.url }).end(),
      (_, response) => void response.writeHead(500).end(),
    ];
    const peers = await Promise.all(rude.map((listener) => startPeer(test, listener)));
    const urls = peers.map(({ url }) => url);
    const cid = await cidOf(DOCUMENT);
    const { node: alone } = await startNode(test, urls);
    const { body } = await post(alone, { cid });
    const { status, info } = await settled(alone, body.requestid);
    expect(status).to.equal("failed");
    expect(info.status_details).to.match(/does not hash to its CID.*More than \d+ bytes.*status 500/s);
    expect((await ask(alone, `/ipfs/${cid}?format=raw`, { method: "GET" })).status).to.equal(404);
    expect(elsewhere.asked).to.deep.equal([]);
    const { node } = await startNode(test, [...urls, elsewhere.url]);
    const again = await post(node, { cid });
    expect((await settled(node, again.body.requestid)).status).to.equal("pinned");
  });

  it("error: an origin that nobody configured is never asked", async (test) => {
    const stranger = await startPeer(test, (_, response) => void response.end(DOCUMENT));
    const { node } = await startNode(test, []);
    const origins = [stranger.url, `/ip4/127.0.0.1/tcp/${new URL(stranger.url).port}/http`];
    const { body } = await post(node, { cid: await cidOf(DOCUMENT), origins });
    expect((await settled(node, body.requestid)).info.status_details).to.equal("no peer is known to fetch it from");
    expect(stranger.asked).to.deep.equal([]);
  });

  it("error: what isn't a pin, in the shape of the API; pages of other sites; and a node that is no service", async (test) => {
    const { node } = await startNode(test, []);
    const cid = await cidOf(DOCUMENT);
    const bodies = [
      "",
      "[]",
      "{}",
      "<html>",
      { cid: "x" },
      { cid: 7 },
      { cid, origins: "x" },
      { cid, name: "x".repeat(256) },
    ];
    for (const body of [...bodies, { cid: "QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn" }]) {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const answer = await ask(node, "/pins", { body: text });
      expect(answer.status, text).to.equal(400);
      expect(JSON.parse(answer.text).error.reason).to.equal("BAD_REQUEST");
    }
    expect((await ask(node, "/pins", { method: "PUT" })).status).to.equal(405);
    for (const query of ["limit=0", "limit=x", "status=lost", "cid=x"]) {
      expect((await ask(node, `/pins?${query}`, { method: "GET" })).status, query).to.equal(400);
    }
    const headers = { Origin: "https://evil.example" };
    expect((await ask(node, "/pins", { ...json({ cid }), headers })).status).to.equal(403);
    const own = await ask(node, "/pins", { method: "OPTIONS", headers: { Origin: "http://127.0.0.1:5173" } });
    expect(own.headers["access-control-allow-headers"]).to.include("Authorization");
    expect((await ask((await startNode(test)).node, "/pins", json({ cid }))).status).to.equal(404);
  });
});
