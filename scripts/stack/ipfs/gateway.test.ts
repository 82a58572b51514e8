import { createHash } from "node:crypto";
import { before, describe, it } from "node:test";
import { CarReader } from "@ipld/car";
import * as dagCbor from "@ipld/dag-cbor";
import { expect } from "chai";
import type { CID } from "multiformats/cid";
import { type Ask, ask, collect, makeBytes, useTemporaryNode } from "./temporary-node.ts";

const ABSENT = "bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku";
const RAW = { Accept: "application/vnd.ipld.raw" };

describe("gateway", () => {
  const held = useTemporaryNode();
  const bytes = makeBytes(600_000);
  let file: CID;
  let directory: CID;

  before(async () => {
    file = (await held.client.add(bytes, { cidVersion: 1 })).cid;
    const files = [
      { path: "docs/big", content: bytes },
      { path: "docs/note.txt", content: "a note" },
    ];
    const added = await collect(held.client.addAll(files, { cidVersion: 1 }));
    directory = added.at(-1)?.cid as CID;
  });

  const get = (path: string, headers = {}, method = "GET") =>
    ask(held.node, `/ipfs/${path}`, { method, headers } as Ask);

  /** Reads a CAR back and hashes every block of it. */
  async function readCar(car: Uint8Array) {
    const reader = await CarReader.fromBytes(car);
    const blocks = await collect(reader.blocks());
    for (const { cid, bytes: content } of blocks) {
      const hash = createHash("sha256").update(content).digest();
      expect(hash.equals(cid.multihash.digest), String(cid)).to.equal(true);
    }
    return { roots: (await reader.getRoots()).map(String), cids: blocks.map(({ cid }) => String(cid)) };
  }

  it("behavior: Graph Node's probe is told whether a block is here", async () => {
    const probe = () =>
      get("QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn", { "Cache-Control": "only-if-cached" }, "HEAD");
    expect((await probe()).status).to.equal(412);
    await collect(held.client.addAll([{ path: "empty" }]));
    expect((await probe()).status).to.equal(200);
    expect((await ask(held.node, "/api/v0/version", { headers: { "Content-Length": "0" } })).status).to.equal(200);
    expect(await held.client.version()).to.have.property("version", "0.1.0");
  });

  it("behavior: only-if-cached gives 412 for what is not here and everything else as usual", async () => {
    const cached = { "Cache-Control": "only-if-cached" };
    expect((await get(`${file}?format=raw`, cached)).status).to.equal(200);
    for (const format of ["", "?format=raw", "?format=car"]) {
      expect((await get(ABSENT + format, cached)).status, format).to.equal(412);
      expect((await get(ABSENT + format)).status, format).to.equal(404);
    }
  });

  it("behavior: a raw block comes by Accept or by format, with what a cache needs", async () => {
    for (const reply of [await get(String(file), RAW), await get(`${file}?format=raw`)]) {
      expect(createHash("sha256").update(reply.bytes).digest().equals(file.multihash.digest)).to.equal(true);
      expect(reply.headers).to.include({
        "content-type": "application/vnd.ipld.raw",
        etag: `"${file}.raw"`,
        "cache-control": "public, max-age=29030400, immutable",
        "content-disposition": `attachment; filename="${file}.bin"`,
        "content-length": String(reply.bytes.length),
        "x-content-type-options": "nosniff",
        "access-control-allow-origin": "*",
      });
    }
  });

  it("behavior: HEAD gives the headers of GET without a body, and a known ETag gives 304", async () => {
    for (const path of [String(file), `${file}?format=raw`, `${file}?format=car`]) {
      const [full, head] = [await get(path), await get(path, {}, "HEAD")];
      for (const reply of [full, head]) delete reply.headers.date;
      const chunked = (headers: typeof full.headers) => ({ ...headers, "transfer-encoding": undefined });
      expect(chunked(head.headers), path).to.deep.equal(chunked(full.headers));
      expect([head.status, head.bytes.length], path).to.deep.equal([200, 0]);
      const again = await get(path, { "If-None-Match": `"other", ${full.headers.etag}` });
      expect([again.status, again.bytes.length], path).to.deep.equal([304, 0]);
    }
  });

  it("behavior: a CAR has the root first, then each block once, depth first", async () => {
    const reply = await get(String(directory), { Accept: "application/vnd.ipld.car; version=1; order=dfs; dups=y" });
    expect(reply.headers["content-type"]).to.equal("application/vnd.ipld.car; version=1; order=dfs; dups=n");
    const { roots, cids } = await readCar(reply.bytes);
    const leaves = (await readCar((await get(`${file}?format=car`)).bytes)).cids;
    const note = (await held.client.add("a note", { cidVersion: 1 })).cid;
    expect(roots).to.deep.equal([String(directory)]);
    expect(cids).to.deep.equal([String(directory), ...leaves, String(note)]);
    expect(leaves).to.have.length(4);
  });

  it("behavior: dag-scope bounds a CAR, and a path brings the blocks that prove it", async () => {
    const scoped = async (path: string) => (await readCar((await get(path)).bytes)).cids;
    expect(await scoped(`${file}?format=car&dag-scope=block`)).to.deep.equal([String(file)]);
    expect(await scoped(`${file}?format=car&dag-scope=entity`)).to.have.length(4);
    expect(await scoped(`${directory}?format=car&dag-scope=entity`)).to.deep.equal([String(directory)]);
    const note = await held.client.add("a note", { cidVersion: 1, onlyHash: true });
    expect(await scoped(`${directory}/note.txt?format=car`)).to.deep.equal([String(directory), String(note.cid)]);
    expect((await get(`${file}?format=car&dag-scope=some`)).status).to.equal(400);
  });

  it("behavior: other linked data travels in CARs too", async () => {
    const block = dagCbor.encode({ file, twice: [file] });
    const cid = await held.client.block.put(block, { format: "dag-cbor" });
    const { cids } = await readCar((await get(`${cid}?format=car`)).bytes);
    expect(cids.slice(0, 2)).to.deep.equal([String(cid), String(file)]);
    expect(cids).to.have.length(5);
    expect((await get(String(cid))).status).to.equal(406);
  });

  it("behavior: a whole file comes as bytes that no browser will run", async () => {
    const page = (await held.client.add("<script>steal()</script>")).cid;
    const reply = await get(String(page));
    expect(reply.text).to.equal("<script>steal()</script>");
    expect(reply.headers).to.include({
      "content-type": "application/octet-stream",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
    });
    expect((await get(`${directory}/note.txt`)).text).to.equal("a note");
    expect((await get(`${directory}/big`)).bytes.equals(bytes)).to.equal(true);
    expect((await get(`${directory}/nothing`)).status).to.equal(404);
  });

  it("error: directories and other formats are refused in words", async () => {
    expect((await get(String(directory))).status).to.equal(406);
    const others = [{ Accept: "application/vnd.ipfs.ipns-record" }, { Accept: "application/vnd.ipld.car; version=2" }];
    for (const headers of others) expect((await get(String(file), headers)).status).to.equal(406);
    expect((await get(`${file}?format=tar`)).status).to.equal(406);
  });
});
