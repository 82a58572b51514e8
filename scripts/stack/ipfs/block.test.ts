import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import * as dagCbor from "@ipld/dag-cbor";
import * as dagPb from "@ipld/dag-pb";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { create } from "multiformats/hashes/digest";
import { ask, collect, makeBytes, upload, useTemporaryNode } from "./temporary-node.ts";

const digest = (code: number, algorithm: string, bytes: Uint8Array) =>
  create(code, new Uint8Array(createHash(algorithm).update(bytes).digest()));
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const rawCid = (bytes: Uint8Array) => CID.createV1(0x55, digest(0x12, "sha256", bytes));

describe("block", () => {
  const held = useTemporaryNode();
  const bytes = makeBytes(1_000);
  const put = (query: string, content: Uint8Array | string = bytes) =>
    ask(held.node, `/api/v0/block/put?${query}`, upload(content));

  it("default: a block is raw with sha2-256, and comes back as it went in", async () => {
    const cid = await held.client.block.put(bytes);
    expect(cid.toString()).to.equal(rawCid(bytes).toString());
    expect(Buffer.from(await held.client.block.get(cid)).equals(bytes)).to.equal(true);
    expect(JSON.parse((await put("")).text)).to.deep.equal({ Key: cid.toString(), Size: 1_000 });
  });

  it("behavior: a file of exactly 1 MiB is one block, pinned, and served whole by every door", async () => {
    const file = makeBytes(1_048_576, 8);
    const cid = rawCid(file);
    const stored = JSON.parse((await put("cid-codec=raw&mhtype=sha2-256&pin=true", file)).text);
    expect(stored).to.deep.equal({ Key: cid.toString(), Size: file.length });
    expect((await collect(held.client.pin.ls({ paths: [cid] }))).map(({ type }) => type)).to.deep.equal(["recursive"]);
    for (const path of [`/ipfs/${cid}?format=raw`, `/ipfs/${cid}`, `/ipfs/f01551220${sha256Of(file)}?format=raw`]) {
      const response = await fetch(`${held.node.url}${path}`);
      const served = Buffer.from(await response.arrayBuffer());
      expect([response.status, response.headers.get("content-length")], path).to.deep.equal([200, `${file.length}`]);
      expect(served.equals(file), path).to.equal(true);
    }
    expect(Buffer.from(await held.client.block.get(cid)).equals(file)).to.equal(true);
    expect(Buffer.concat(await collect(held.client.cat(cid))).equals(file)).to.equal(true);
  });

  it("error: a byte more is refused, and the node lives on", async () => {
    const reply = await put("cid-codec=raw&mhtype=sha2-256&pin=true", makeBytes(1_048_577, 9));
    expect([reply.status, reply.text.includes("at most 1048576 bytes")]).to.deep.equal([413, true]);
    expect((await put("")).status).to.equal(200);
  });

  it("behavior: codec, hash and version are as asked, in new words and in old", async () => {
    const sha256 = digest(0x12, "sha256", bytes);
    const expected: Record<string, CID> = {
      "cid-codec=dag-pb": CID.createV1(dagPb.code, sha256),
      "cid-codec=dag-cbor&mhtype=sha2-512": CID.createV1(dagCbor.code, digest(0x13, "sha512", bytes)),
      "cid-codec=raw&mhlen=32": rawCid(bytes),
      "mhlen=-1": rawCid(bytes),
      "format=protobuf": CID.createV1(dagPb.code, sha256),
      "format=cbor": CID.createV1(dagCbor.code, sha256),
      "format=v0": CID.createV0(sha256 as Parameters<typeof CID.createV0>[0]),
      "format=dag-pb&version=0": CID.createV0(sha256 as Parameters<typeof CID.createV0>[0]),
    };
    for (const [query, cid] of Object.entries(expected)) {
      expect(JSON.parse((await put(query)).text).Key, query).to.equal(cid.toString());
      expect(Buffer.from(await held.client.block.get(cid)).equals(bytes), query).to.equal(true);
    }
    const old = await held.client.block.put(bytes, { format: "dag-pb", mhtype: "sha2-256", version: 0 });
    expect(old.version).to.equal(0);
  });

  it("behavior: several blocks in one request are all stored", async () => {
    const { headers, body } = upload("one");
    const second = 'Content-Disposition: form-data; name="file-1"; filename=""\r\n\r\ntwo\r\n--edge--\r\n';
    const both = `${Buffer.from(body).toString().replace("--edge--\r\n", "--edge\r\n")}${second}`;
    const reply = await ask(held.node, "/api/v0/block/put", { headers, body: both });
    const keys = reply.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).Key);
    expect(keys).to.deep.equal(["one", "two"].map((text) => rawCid(Buffer.from(text)).toString()));
  });

  it("behavior: an expected CID that fits is stored under", async () => {
    const cid = rawCid(makeBytes(77, 2));
    const reply = await put(`cid=${cid}`, makeBytes(77, 2));
    expect([reply.status, JSON.parse(reply.text).Key]).to.deep.equal([200, cid.toString()]);
  });

  it("error: a block that does not hash to its expected CID is refused and not kept", async () => {
    const honest = makeBytes(50, 3);
    const cids = [rawCid(honest), CID.createV1(0x55, digest(0x13, "sha512", honest))];
    for (const cid of cids) {
      const reply = await put(`cid=${cid}`, makeBytes(50, 4));
      expect([reply.status, reply.text.includes("does not hash to its CID")]).to.deep.equal([400, true]);
      expect((await ask(held.node, `/api/v0/block/get?arg=${cid}`)).status).to.equal(404);
    }
  });

  it("behavior: identity CIDs carry their bytes, within Kubo's bound", async () => {
    const reply = await put("mhtype=identity", "inside");
    const cid = CID.parse(JSON.parse(reply.text).Key);
    expect(Buffer.from(await held.client.block.get(cid)).toString()).to.equal("inside");
    expect((await put("mhtype=identity", makeBytes(129))).status).to.equal(400);
  });

  it("behavior: pin=true keeps the block", async () => {
    const cid = await held.client.block.put(makeBytes(20, 5), { pin: true });
    const pins = await collect(held.client.pin.ls({ paths: [cid] }));
    expect(pins.map(({ type }) => type)).to.deep.equal(["recursive"]);
  });

  it("error: unknown codecs, hashes and lengths are refused", async () => {
    const queries = ["cid-codec=nonsense", "cid-codec=constructor", "mhtype=md5", "mhtype=sha1", "mhlen=20"];
    for (const query of [...queries, "format=v0&mhtype=sha2-512", "version=0", "cid=nonsense", "pin=perhaps"]) {
      const reply = await put(query);
      expect(reply.status, query).to.equal(400);
      expect(JSON.parse(reply.text), query).to.include({ Code: 1, Type: "error" });
    }
  });

  it("error: an absent block is said to be absent", async () => {
    const failure = await held.client.block.get(rawCid(makeBytes(9, 6))).catch((error: Error) => error);
    expect(failure).to.be.instanceOf(Error).with.property("message").that.contains("could not find bafkrei");
  });
});
