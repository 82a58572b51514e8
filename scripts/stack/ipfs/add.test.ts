import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import * as dagPb from "@ipld/dag-pb";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import { create } from "multiformats/hashes/digest";
import { ask, collect, describeFile, makeBytes, upload, useTemporaryNode } from "./temporary-node.ts";

const sha256 = (bytes: Uint8Array) => create(0x12, new Uint8Array(createHash("sha256").update(bytes).digest()));
const rawCid = (bytes: Uint8Array) => CID.createV1(raw.code, sha256(bytes));

describe("add", () => {
  const held = useTemporaryNode();

  it("default: gives the CIDs and sizes that Kubo is known to give", async () => {
    const known: [string, string, number][] = [
      ["hello world\n", "QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o", 20],
      ["hello\n", "QmZULkCELmmk5XNfCgTnCyFgAVxBRBXyDHGGMVoLFLiXEN", 14],
      ["", "QmbFMke1KXqnYyBBWxB74N4c5SBnJMVAiMNRcGu6x1AwQH", 6],
    ];
    for (const [content, cid, size] of known) {
      const added = await held.client.add(content);
      expect([added.cid.toString(), added.size]).to.deep.equal([cid, size]);
    }
    const empty = await collect(held.client.addAll([{ path: "empty" }]));
    expect(empty.map(({ cid }) => cid.toString())).to.deep.equal(["QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn"]);
  });

  it("behavior: with cid-version 1 a file up to 256 KiB is one raw block, its CID the hash of its bytes", async () => {
    const hello = await held.client.add("hello world", { cidVersion: 1 });
    expect(hello.cid.toString()).to.equal("bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e");
    for (const size of [0, 1, 262_143, 262_144]) {
      const bytes = makeBytes(size);
      expect((await held.client.add(bytes, { cidVersion: 1 })).cid.toString()).to.equal(rawCid(bytes).toString());
    }
  });

  it("behavior: a larger file is a balanced graph of chunks of 256 KiB", async () => {
    const bytes = makeBytes(600_000);
    const chunks = [bytes.slice(0, 262_144), bytes.slice(262_144, 524_288), bytes.slice(524_288)];
    const node = dagPb.encode({
      Data: describeFile(
        bytes.length,
        chunks.map((chunk) => chunk.length),
      ),
      Links: chunks.map((chunk) => ({ Name: "", Tsize: chunk.length, Hash: rawCid(chunk) })),
    });
    const added = await held.client.add(bytes, { cidVersion: 1 });
    expect(added.cid.toString()).to.equal(CID.createV1(dagPb.code, sha256(node)).toString());
    expect(added.size).to.equal(node.length + bytes.length);
    expect(Buffer.concat(await collect(held.client.cat(added.cid))).equals(bytes)).to.equal(true);
  });

  it("behavior: takes exactly 1 MiB, in any chunk size", async () => {
    const bytes = makeBytes(1_048_576);
    for (const chunker of ["size-262144", "size-1048576"]) {
      const { cid } = await held.client.add(bytes, { chunker });
      expect(Buffer.concat(await collect(held.client.cat(cid))).equals(bytes), chunker).to.equal(true);
    }
  });

  it("behavior: in one chunk of 1 MiB a file up to that size is one raw block, as block/put makes it", async () => {
    for (const size of [262_145, 1_048_575, 1_048_576]) {
      const bytes = makeBytes(size, size);
      const query = "cid-version=1&raw-leaves=true&chunker=size-1048576&pin=true";
      const added = JSON.parse((await ask(held.node, `/api/v0/add?${query}`, upload(bytes))).text);
      expect([added.Hash, added.Size], `${size}`).to.deep.equal([rawCid(bytes).toString(), `${size}`]);
      expect((await held.client.block.put(bytes)).toString()).to.equal(added.Hash);
    }
  });

  it("behavior: raw-leaves can be chosen apart from the version", async () => {
    const leaf = await held.client.add("hello\n", { cidVersion: 0, rawLeaves: true });
    expect(leaf.cid.toString()).to.equal(rawCid(Buffer.from("hello\n")).toString());
    const wrapped = await held.client.add("hello\n", { cidVersion: 1, rawLeaves: false });
    expect(wrapped.cid.code).to.equal(dagPb.code);
    expect(wrapped.cid.toV0().toString()).to.equal("QmZULkCELmmk5XNfCgTnCyFgAVxBRBXyDHGGMVoLFLiXEN");
  });

  it("behavior: only-hash tells the CID and keeps nothing", async () => {
    const { cid } = await held.client.add("told, not kept", { cidVersion: 1, onlyHash: true });
    expect(cid.toString()).to.equal(rawCid(Buffer.from("told, not kept")).toString());
    const reply = await ask(held.node, `/ipfs/${cid}`, { method: "GET" });
    expect(reply.status).to.equal(404);
    expect((await collect(held.client.pin.ls())).some((pin) => pin.cid.equals(cid))).to.equal(false);
  });

  it("behavior: pins what it adds, unless told not to", async () => {
    const kept = await held.client.add("kept");
    const loose = await held.client.add("loose", { pin: false });
    const pinned = (await collect(held.client.pin.ls({ type: "recursive" }))).map(({ cid }) => cid.toString());
    expect(pinned).to.include(kept.cid.toString()).and.not.include(loose.cid.toString());
  });

  it("behavior: wraps files in directories that lead back to them, and pins the outermost alone", async () => {
    const files = [
      { path: "site/index.html", content: "<p>Hello</p>" },
      { path: "site/ä b/ü.txt", content: "umlauts and spaces" },
      { path: "site/empty" },
    ];
    const added = await collect(held.client.addAll(files, { wrapWithDirectory: true, cidVersion: 1 }));
    expect(added.map(({ path }) => path)).to.have.members([
      "site/index.html",
      "site/ä b/ü.txt",
      "site/ä b",
      "site/empty",
      "site",
      "",
    ]);
    const root = added.at(-1)?.cid;
    expect(added.at(-1)?.path).to.equal("");
    const text = Buffer.concat(await collect(held.client.cat(`/ipfs/${root}/site/ä b/ü.txt`))).toString();
    expect(text).to.equal("umlauts and spaces");
    const pinned = (await collect(held.client.pin.ls({ type: "recursive" }))).map(({ cid }) => cid.toString());
    expect(pinned).to.include(String(root));
    for (const { cid } of added.slice(0, -1)) expect(pinned).to.not.include(cid.toString());
  });

  it("behavior: keeps mode and time, and says so", async () => {
    const [added] = await collect(
      held.client.addAll([{ path: "dated", content: "x", mode: 0o640, mtime: { secs: 1_000n, nsecs: 7 } }]),
    );
    expect(added).to.deep.include({ mode: 0o640, mtime: { secs: 1_000, nsecs: 7 } });
    expect(added?.cid.toString()).to.not.equal((await held.client.add("x")).cid.toString());
  });

  it("behavior: reports progress in bytes", async () => {
    const seen: number[] = [];
    await held.client.add(makeBytes(5_000), { progress: (bytes) => seen.push(bytes) });
    expect(seen).to.deep.equal([5_000]);
  });

  it("behavior: a directory that is named after its files does not replace them", async () => {
    const files = [{ path: "late/file", content: "still here" }, { path: "late/empty" }, { path: "late" }];
    const added = await collect(held.client.addAll(files));
    expect(added.at(-1)?.path).to.equal("late");
    const text = Buffer.concat(await collect(held.client.cat(`${added.at(-1)?.cid}/file`))).toString();
    expect(text).to.equal("still here");
  });

  it("error: one path cannot be two things", async () => {
    const content = "x";
    const uploads = [
      [
        { path: "a", content },
        { path: "a/b", content },
      ],
      [
        { path: "a/b", content },
        { path: "a", content },
      ],
      [{ path: "a", content }, { path: "a" }],
      [
        { path: "a", content },
        { path: "a", content },
      ],
    ];
    for (const files of uploads) {
      const failure = await collect(held.client.addAll(files)).catch((error: Error) => error);
      expect(failure)
        .to.be.instanceOf(Error)
        .with.property("message")
        .that.matches(/twice|both a file/);
    }
  });

  it("error: options that would give another CID are refused, not passed over", async () => {
    const queries = ["trickle=true", "inline=true", "nocopy=1", "hash=sha2-512", "chunker=rabin", "chunker=size-1"];
    for (const query of [...queries, "cid-version=2", "raw-leaves=perhaps", "mode=999", "mtime=soon"]) {
      const reply = await ask(held.node, `/api/v0/add?${query}`, upload("x"));
      expect(reply.status, query).to.equal(400);
      expect(JSON.parse(reply.text)).to.include({ Code: 1, Type: "error" }).and.have.property("Message");
    }
  });

  it("error: names that climb out of their directory are refused", async () => {
    for (const path of ["../secret", "a/../../b", "a//b", "./a", "a\\b", "nul\0"]) {
      const failure = await held.client.add({ path, content: "x" }).catch((error: Error) => error);
      expect(failure, path)
        .to.be.instanceOf(Error)
        .with.property("message")
        .that.matches(/invalid name/);
    }
  });

  it("error: bodies that are no upload are refused", async () => {
    const multipart = { "Content-Type": "multipart/form-data; boundary=edge" };
    const bodies = [
      {},
      { body: "plain", headers: { "Content-Type": "text/plain" } },
      { body: "--edge--\r\n", headers: multipart },
      { body: "--edge\r\nnonsense", headers: multipart },
      { body: "", headers: multipart },
      { body: "x", headers: { "Content-Type": "multipart/form-data" } },
    ];
    for (const [index, body] of bodies.entries()) {
      expect((await ask(held.node, "/api/v0/add", body)).status, `body ${index}`).to.equal(400);
    }
  });
});
