import { describe, it } from "node:test";
import { expect } from "chai";
import { type Ask, ask, upload, useTemporaryNode } from "./temporary-node.ts";

describe("who may ask, and how", () => {
  const held = useTemporaryNode();
  const version = (headers: Record<string, string>) => ask(held.node, "/api/v0/version", { headers });

  it("behavior: pages of this machine may use the RPC from a browser", async () => {
    for (const origin of ["http://localhost:5173", "http://127.0.0.1:4173", "https://localhost", "http://[::1]:3000"]) {
      const reply = await version({ Origin: origin });
      expect([reply.status, reply.headers["access-control-allow-origin"]]).to.deep.equal([200, origin]);
      expect(reply.headers.vary).to.equal("Origin");
      const asked = { Origin: origin, "Access-Control-Request-Method": "POST" };
      const preflight = await ask(held.node, "/api/v0/add", { method: "OPTIONS", headers: asked });
      expect(preflight.status).to.equal(204);
      expect(preflight.headers).to.include({ "access-control-allow-origin": origin });
      expect(preflight.headers["access-control-allow-methods"]).to.equal("POST");
    }
  });

  it("error: pages of other sites may not, and change nothing", async () => {
    const origins = ["https://example.com", "http://localhost.example.com", "http://127.0.0.1.example.com", "null"];
    for (const origin of [...origins, "file://", "ftp://localhost", "nonsense", ""]) {
      const { headers, body } = upload("foreign");
      for (const method of ["POST", "OPTIONS"]) {
        const foreign: Ask = {
          method,
          headers: { ...headers, Origin: origin },
          ...(method === "POST" ? { body } : {}),
        };
        const reply = await ask(held.node, "/api/v0/add?cid-version=1", foreign);
        expect(reply.status, `${method} ${origin}`).to.equal(403);
        expect(reply.headers).to.not.have.property("access-control-allow-origin");
      }
    }
    const { cid } = await held.client.add("foreign", { cidVersion: 1, onlyHash: true });
    expect((await ask(held.node, `/ipfs/${cid}`, { method: "GET" })).status).to.equal(404);
  });

  it("behavior: any page may read content from the gateway", async () => {
    const { cid } = await held.client.add("public");
    const headers = { Origin: "https://example.com" };
    const reply = await ask(held.node, `/ipfs/${cid}`, { method: "GET", headers });
    expect([reply.status, reply.headers["access-control-allow-origin"]]).to.deep.equal([200, "*"]);
    const preflight = await ask(held.node, `/ipfs/${cid}`, { method: "OPTIONS", headers });
    expect([preflight.status, preflight.headers["access-control-allow-methods"]]).to.deep.equal([
      204,
      "GET, HEAD, OPTIONS",
    ]);
  });

  it("error: a name that is not this machine's own is refused, whatever it resolves to", async () => {
    for (const host of [
      "rebound.example.com",
      "rebound.example.com:5001",
      "localhost.example.com",
      "10.0.0.1",
      "127.0.0.1.nip.io",
    ]) {
      expect((await version({ Host: host })).status, host).to.equal(403);
      expect((await ask(held.node, "/ipfs/x", { method: "GET", headers: { Host: host } })).status, host).to.equal(403);
    }
    for (const host of ["localhost", "LOCALHOST:5001", "127.0.0.1:1", "[::1]:5001"]) {
      expect((await version({ Host: host })).status, host).to.equal(200);
    }
  });

  it("error: the RPC is POST only and the gateway is for reading only", async () => {
    const { cid } = await held.client.add("read only");
    for (const command of [
      "version",
      "add",
      `cat?arg=${cid}`,
      "block/put",
      `block/get?arg=${cid}`,
      "pin/add",
      "pin/ls",
      "pin/rm",
    ]) {
      for (const method of ["GET", "HEAD", "PUT", "DELETE", "PATCH"]) {
        const reply = await ask(held.node, `/api/v0/${command}`, { method });
        expect([reply.status, reply.headers.allow], `${method} ${command}`).to.deep.equal([405, "POST, OPTIONS"]);
      }
    }
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const reply = await ask(held.node, `/ipfs/${cid}`, { method });
      expect([reply.status, reply.headers.allow], method).to.deep.equal([405, "GET, HEAD, OPTIONS"]);
    }
  });

  it("error: what does not exist is 404, in Kubo's shape", async () => {
    for (const path of [
      "/",
      "/api/v0/",
      "/api/v0/repo/gc",
      "/api/v0/__proto__",
      "/api/v1/version",
      "/ipns/x",
      "//ipfs/x",
    ]) {
      const reply = await ask(held.node, path);
      expect(reply.status, path).to.equal(404);
      expect(JSON.parse(reply.text), path).to.include({ Code: 1, Type: "error" }).and.have.property("Message");
    }
  });
});
