import { before, describe, it } from "node:test";
import { expect } from "chai";
import type { CID } from "multiformats/cid";
import { ask, collect, makeBytes, useTemporaryNode } from "./temporary-node.ts";

describe("cat", () => {
  const held = useTemporaryNode();
  const bytes = makeBytes(700_000);
  let cid: CID;

  before(async () => {
    cid = (await held.client.add(bytes)).cid;
  });

  const read = async (path: CID | string, options = {}) => Buffer.concat(await collect(held.client.cat(path, options)));

  it("default: sends the file, by CID or by path", async () => {
    expect((await read(cid)).equals(bytes)).to.equal(true);
    expect((await read(`/ipfs/${cid}`)).equals(bytes)).to.equal(true);
    const reply = await ask(held.node, `/api/v0/cat?arg=${cid}`);
    expect(reply.headers).to.include({ "x-content-length": "700000", "x-content-type-options": "nosniff" });
  });

  it("behavior: reads CIDs in every base that tools write, base16 of Graph Node's templates among them", async () => {
    const added = await held.client.add("many names", { cidVersion: 1 });
    const { base16 } = await import("multiformats/bases/base16");
    const { base36 } = await import("multiformats/bases/base36");
    const { base58btc } = await import("multiformats/bases/base58");
    const { base64url } = await import("multiformats/bases/base64");
    for (const base of [base16, base36, base58btc, base64url]) {
      const reply = await ask(held.node, `/api/v0/cat?arg=${added.cid.toString(base.encoder)}`);
      expect(reply.text, base.name).to.equal("many names");
    }
  });

  it("behavior: sends the asked part across blocks, and nothing beyond the end", async () => {
    const parts: [number, number | undefined][] = [
      [262_140, 10],
      [0, 1],
      [699_990, 100],
      [5, undefined],
      [700_000, 1],
      [9_000_000, undefined],
      [3, 0],
    ];
    for (const [offset, length] of parts) {
      const part = await read(cid, { offset, length });
      const expected = bytes.slice(offset, length === undefined ? undefined : offset + length);
      expect(part.equals(expected), `${offset}+${length}`).to.equal(true);
    }
  });

  it("error: directories, absent files and absent names are refused with a reason", async () => {
    const [directory] = await collect(held.client.addAll([{ path: "folder" }]));
    expect((await ask(held.node, `/api/v0/cat?arg=${directory?.cid}`)).text).to.contain("is a directory");
    const absent = await ask(held.node, "/api/v0/cat?arg=bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
    expect([absent.status, JSON.parse(absent.text).Code]).to.deep.equal([404, 1]);
    expect((await ask(held.node, `/api/v0/cat?arg=${directory?.cid}/nothing`)).status).to.equal(404);
  });

  it("error: odd numbers and several paths are refused", async () => {
    for (const query of ["offset=-1", "length=1.5", "offset=many", `arg=${cid}`]) {
      expect((await ask(held.node, `/api/v0/cat?arg=${cid}&${query}`)).status, query).to.equal(400);
    }
    expect((await ask(held.node, "/api/v0/cat")).text).to.contain('\\"ipfs-path\\" is required');
  });
});
