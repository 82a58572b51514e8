import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, it, type TestContext } from "node:test";
import { expect } from "chai";
import { callRpc, isIpfsGateway, readChainId, readIndexHead, readIpfsVersion, waitFor } from "./probe.ts";
import { StackError } from "./StackError.ts";

/** A server that gives the same answer to everything. */
function answering(test: TestContext, status: number, body: string): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end(body));
  test.after(() => server.close());
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
}

const rejected = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );

describe("waiting", () => {
  it("asks until there is an answer", async () => {
    let asked = 0;
    const check = async () => {
      asked++;
      if (asked === 1) throw new Error("not yet");
      return asked === 3 ? "ready" : undefined;
    };
    expect(await waitFor(check, { what: "It", timeoutMs: 5000, intervalMs: 1 })).to.equal("ready");
    expect(asked).to.equal(3);
  });

  it("given no answer in time, says what and why", async () => {
    const check = () => Promise.reject(new Error("refused"));
    const error = await rejected(waitFor(check, { what: "The chain", timeoutMs: 10, intervalMs: 1 }));
    expect(error).to.be.instanceOf(StackError);
    expect(String(error)).to.include("The chain was not ready within 0 s (refused).");
  });

  it("given what can't become right, doesn't ask again", async () => {
    let asked = 0;
    const check = () => {
      asked++;
      return Promise.reject(new StackError("wrong chain"));
    };
    const error = await rejected(waitFor(check, { what: "It", timeoutMs: 5000, intervalMs: 1 }));
    expect(String(error)).to.include("wrong chain");
    expect(asked).to.equal(1);
  });

  it("given the stack stops, stops waiting at once with the stack's reason", { timeout: 10_000 }, async () => {
    const controller = new AbortController();
    const waiting = waitFor(async () => undefined, {
      what: "It",
      timeoutMs: 60_000,
      intervalMs: 60_000,
      signal: controller.signal,
    });
    controller.abort(new StackError("another part died"));
    expect(String(await rejected(waiting))).to.include("another part died");
  });
});

describe("probes", () => {
  it("reads a chain id", async (test) => {
    expect(await readChainId(await answering(test, 200, '{"result":"0x7a69"}'))).to.equal(31337);
  });

  it("given an error or something else than JSON-RPC, throws", async (test) => {
    const url = await answering(test, 200, '{"error":{"message":"no such method"}}');
    expect(String(await rejected(callRpc(url, "eth_foo")))).to.include("no such method");
    expect(await rejected(callRpc(await answering(test, 200, "<html>"), "eth_foo"))).to.be.instanceOf(Error);
    expect(String(await rejected(callRpc(await answering(test, 502, ""), "eth_foo")))).to.include("HTTP 502");
  });

  it("reads the head of an index", async (test) => {
    const meta = { block: { number: 7, hash: "0xab" }, hasIndexingErrors: false };
    const url = await answering(test, 200, JSON.stringify({ data: { _meta: meta } }));
    expect(await readIndexHead(url)).to.deep.equal({ block: 7, hash: "0xab", healthy: true });
    const empty = await answering(test, 200, '{"errors":[{"message":"no such subgraph"}]}');
    expect(String(await rejected(readIndexHead(empty)))).to.include("no such subgraph");
  });

  it("knows an IPFS node and a gateway", async (test) => {
    expect(await readIpfsVersion(await answering(test, 200, '{"Version":"0.34.0"}'))).to.equal("0.34.0");
    expect(await rejected(readIpfsVersion(await answering(test, 200, "{}")))).to.be.instanceOf(Error);
    expect(await isIpfsGateway(await answering(test, 412, ""))).to.equal(true);
    expect(await isIpfsGateway(await answering(test, 404, ""))).to.equal(false);
  });
});
