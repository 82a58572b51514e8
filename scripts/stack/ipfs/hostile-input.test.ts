import { createHash } from "node:crypto";
import { request } from "node:http";
import { connect } from "node:net";
import { describe, it } from "node:test";
import { CarReader } from "@ipld/car";
import * as dagPb from "@ipld/dag-pb";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { create } from "multiformats/hashes/digest";
import { ask, collect, describeFile, makeBytes, upload, useTemporaryNode } from "./temporary-node.ts";

const MIB = 1_048_576;

/** CIDs that cannot be read, or that this node could never check. */
const MALFORMED = [
  "nonsense",
  "Qm",
  "QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3N",
  "QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn0",
  "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5",
  "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n51",
  "zzzz",
  "%00",
  "%ff",
  "..",
  "..%2f..%2f..%2fetc%2fpasswd",
  "..%5c..%5cetc",
  "%2e%2e/%2e%2e/etc/passwd",
  "b".repeat(10_000),
  // A digest cut to 16 bytes, and one of a hash function that is not known here.
  CID.createV1(0x55, create(0x12, new Uint8Array(16))).toString(),
  CID.createV1(0x55, create(0xb220, new Uint8Array(32))).toString(),
  CID.createV1(0x55, create(0, new Uint8Array(129))).toString(),
];

describe("hostile input", () => {
  const held = useTemporaryNode();

  it("error: malformed CIDs are refused at every endpoint", async () => {
    for (const text of MALFORMED) {
      for (const command of ["cat", "block/get", "pin/add", "pin/rm", "pin/ls"]) {
        const reply = await ask(held.node, `/api/v0/${command}?arg=${text}`);
        expect([reply.status, JSON.parse(reply.text).Type], `${command} ${text}`).to.deep.equal([400, "error"]);
      }
      expect((await ask(held.node, `/api/v0/block/put?cid=${text}`, upload("x"))).status, text).to.equal(400);
      for (const method of ["GET", "HEAD"]) {
        for (const format of ["", "?format=raw", "?format=car"]) {
          const headers = { "Cache-Control": "only-if-cached" };
          const reply = await ask(held.node, `/ipfs/${text}${format}`, { method, headers });
          expect(reply.status, `${method} ${text}${format}`).to.equal(400);
        }
      }
    }
  });

  it("error: paths that climb, or go on too long, are refused", async () => {
    const { cid } = await held.client.add("x");
    for (const path of ["..", "%2e%2e/%2e%2e", "a//b", "a%2Fb", "a%00", "%", "n/".repeat(40), "..%5c"]) {
      expect((await ask(held.node, `/ipfs/${cid}/${path}`, { method: "GET" })).status, path).to.equal(400);
    }
    expect((await ask(held.node, `/api/v0/cat?arg=/ipfs/${cid}/../../x`)).status).to.equal(400);
    expect((await ask(held.node, `/ipfs/../api/v0/version`)).status).to.equal(405);
  });

  it("error: content over 1 MiB is refused on both commands that take any", async () => {
    for (const command of ["add", "block/put"]) {
      const fits = await ask(held.node, `/api/v0/${command}`, upload(makeBytes(MIB)));
      expect(fits.status, command).to.equal(200);
      for (const size of [MIB + 1, 2 * MIB, 12 * MIB]) {
        const reply = await ask(held.node, `/api/v0/${command}`, upload(new Uint8Array(size)));
        expect([reply.status, JSON.parse(reply.text).Type], `${command} ${size}`).to.deep.equal([413, "error"]);
      }
    }
    const failure = await held.client.add(makeBytes(MIB + 1)).catch((error: Error) => error);
    expect(failure).to.be.instanceOf(Error).with.property("message").that.contains("too large");
  });

  it("error: many small files are one content, and many bodies have the same bound", async () => {
    const files = Array.from({ length: 5 }, (_, index) => ({ path: `f${index}`, content: makeBytes(MIB / 4, index) }));
    const failure = await collect(held.client.addAll(files)).catch((error: Error) => error);
    expect(failure).to.be.instanceOf(Error).with.property("message").that.contains("too large");
    expect((await ask(held.node, "/api/v0/version", { body: new Uint8Array(2 * MIB) })).status).to.equal(413);
  });

  it("error: an endless upload without a length is cut at the limit", async () => {
    let sent = 0;
    const status = await new Promise<number | undefined>((resolve) => {
      const options = { port: held.node.port, host: "127.0.0.1", path: "/api/v0/add", method: "POST" };
      const outgoing = request(options, (response) => {
        resolve(response.statusCode);
        outgoing.destroy();
      });
      outgoing.on("error", () => {});
      const chunk = Buffer.alloc(65_536);
      const pump = () => {
        while (!outgoing.destroyed) {
          sent += chunk.length;
          if (!outgoing.write(chunk)) return void outgoing.once("drain", pump);
        }
      };
      pump();
    });
    expect(status).to.equal(413);
    // The limit, what is read on for the sender's sake, and what fits into the sockets.
    expect(sent).to.be.below(32 * MIB);
  });

  it("error: whoever asks before an upload is told before it", async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(held.node.port, "127.0.0.1", () => {
        const head = [
          "POST /api/v0/add HTTP/1.1",
          "Host: localhost",
          `Content-Length: ${9 * MIB}`,
          "Expect: 100-continue",
        ];
        socket.write(`${head.join("\r\n")}\r\n\r\n`);
      });
      let text = "";
      socket
        .on("data", (chunk) => (text += chunk))
        .on("end", () => resolve(text))
        .on("error", reject);
    });
    expect(answer)
      .to.match(/^HTTP\/1\.1 413 /)
      .and.not.contain("100 Continue");
  });

  it("error: an upload that breaks off stores nothing and harms nobody", async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(held.node.port, "127.0.0.1", () => {
        const { headers, body } = upload("half");
        const head = `POST /api/v0/add HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${headers["Content-Type"]}\r\n`;
        socket.write(`${head}Content-Length: 9999\r\n\r\n${body}`, () => socket.destroy());
      });
      socket.on("close", () => resolve());
    });
    expect((await held.client.version()).version).to.equal("0.1.0");
  });

  it("error: a file that claims more than its blocks hold is broken off, and one that claims less is cut", async () => {
    const bytes = makeBytes(100);
    const leaf = await held.client.block.put(bytes);
    const claim = async (size: number) => {
      const node = dagPb.encode({ Data: describeFile(size, [size]), Links: [{ Name: "", Tsize: 100, Hash: leaf }] });
      return held.client.block.put(node, { format: "dag-pb" });
    };
    const less = await ask(held.node, `/api/v0/cat?arg=${await claim(50)}`);
    expect(less.bytes.equals(bytes.slice(0, 50))).to.equal(true);
    const more = await ask(held.node, `/api/v0/cat?arg=${await claim(120)}`).catch((error: Error) => error);
    expect(more).to.be.instanceOf(Error);
    expect((await held.client.version()).version).to.equal("0.1.0");
  });

  it("error: a few blocks that describe an endless file are refused, and walked once each", async () => {
    let cid = await held.client.block.put(makeBytes(1_000));
    let size = 1_000;
    for (let depth = 0; depth < 6; depth++) {
      const links = Array.from({ length: 50 }, () => ({ Name: "", Tsize: 1, Hash: cid }));
      const data = describeFile(size * 50, Array(50).fill(size));
      cid = await held.client.block.put(dagPb.encode({ Data: data, Links: links }), { format: "dag-pb" });
      size *= 50;
    }
    expect((await ask(held.node, `/api/v0/cat?arg=${cid}`)).status).to.equal(413);
    expect((await ask(held.node, `/ipfs/${cid}`, { method: "GET" })).status).to.equal(413);
    const car = await ask(held.node, `/ipfs/${cid}?format=car`, { method: "GET" });
    expect(await collect((await CarReader.fromBytes(car.bytes)).cids())).to.have.length(7);
    await held.client.pin.add(cid);
    await held.client.pin.rm(cid);
  });

  it("error: a block that is not what its codec says cannot be walked", async () => {
    const bytes = makeBytes(40);
    for (const format of ["dag-pb", "dag-cbor", "dag-json"]) {
      const cid = await held.client.block.put(bytes, { format });
      expect((await ask(held.node, `/ipfs/${cid}?format=car`, { method: "GET" })).status, format).to.equal(400);
      expect((await ask(held.node, `/api/v0/pin/add?arg=${cid}`)).status, format).to.equal(400);
      expect((await ask(held.node, `/ipfs/${cid}?format=raw`, { method: "GET" })).bytes.equals(bytes)).to.equal(true);
    }
    const unknown = CID.createV1(0x1234, create(0x12, createHash("sha256").update(bytes).digest()));
    expect((await ask(held.node, `/ipfs/${unknown}?format=car`, { method: "GET" })).status).to.equal(400);
  });
});
