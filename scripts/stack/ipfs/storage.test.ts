import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { expect } from "chai";
import { base32upper } from "multiformats/bases/base32";
import type { CID } from "multiformats/cid";
import { checkBlocks } from "./blocks.ts";
import { openPins } from "./pins.ts";
import { createIpfsServer, startIpfsNode } from "./server.ts";
import { explainStartFailure } from "./start-failure.ts";
import { ask, collect, makeBytes, upload, useTemporaryNode } from "./temporary-node.ts";

describe("storage", () => {
  const held = useTemporaryNode();

  const fileOf = (cid: CID) => {
    const name = base32upper.encode(cid.multihash.bytes);
    return join(held.directory, "blocks", name.slice(-2), `${name}.data`);
  };
  const listPins = async () =>
    (await collect(held.client.pin.ls({ names: true })))
      .map(({ cid, type, name }) => `${cid} ${type} ${name}`)
      .toSorted();

  it("behavior: blocks and pins are there again after a restart", async () => {
    const bytes = makeBytes(600_000);
    const { cid } = await held.client.add(bytes);
    const direct = await held.client.block.put(makeBytes(10));
    await held.client.pin.add(direct, { recursive: false, name: "one block" });
    const gone = await held.client.add("unpinned again");
    await held.client.pin.rm(gone.cid);
    const before = await listPins();
    await held.restart();
    expect(await listPins()).to.deep.equal(before);
    expect(before.join()).to.contain(`${direct} direct one block`).and.not.contain(String(gone.cid));
    expect(Buffer.concat(await collect(held.client.cat(cid))).equals(bytes)).to.equal(true);
  });

  it("error: a damaged block is refused everywhere it is read, and mended by putting it again", async () => {
    const content = makeBytes(5_000, 7);
    for (const damage of [Buffer.from("lies"), Buffer.alloc(0), Buffer.alloc(5_000_000), Buffer.alloc(5_000)]) {
      const { cid } = await held.client.add(content, { cidVersion: 1 });
      await writeFile(fileOf(cid), damage);
      const replies = [
        await ask(held.node, `/api/v0/cat?arg=${cid}`),
        await ask(held.node, `/api/v0/block/get?arg=${cid}`),
        await ask(held.node, `/api/v0/pin/add?arg=${cid}`),
        await ask(held.node, `/ipfs/${cid}`, { method: "GET" }),
        await ask(held.node, `/ipfs/${cid}?format=raw`, { method: "GET" }),
        await ask(held.node, `/ipfs/${cid}?format=car`, { method: "GET" }),
      ];
      for (const reply of replies) {
        expect(reply.status).to.equal(500);
        expect(reply.text).to.contain("does not hash to its CID");
      }
      await held.client.block.put(content);
      expect((await ask(held.node, `/api/v0/cat?arg=${cid}`)).bytes.equals(content)).to.equal(true);
    }
  });

  it("error: a file with one damaged or lost block is refused whole, not sent in part", async () => {
    const { cid } = await held.client.add(makeBytes(600_000, 8), { cidVersion: 1 });
    const links = await collect(held.client.pin.ls({ type: "indirect" }));
    const last = (await ask(held.node, `/ipfs/${cid}?format=raw`, { method: "GET" })).bytes;
    const leaf = links.find((pin) => last.includes(Buffer.from(pin.cid.bytes)))?.cid as CID;
    await rm(fileOf(leaf));
    for (const format of ["", "?format=car"]) {
      expect((await ask(held.node, `/ipfs/${cid}${format}`, { method: "GET" })).status, format).to.equal(404);
    }
    await writeFile(fileOf(leaf), "lies");
    expect((await ask(held.node, `/api/v0/cat?arg=${cid}`)).status).to.equal(500);
  });

  it("behavior: concurrent adds of the same and of different content all succeed", async () => {
    const contents = Array.from({ length: 40 }, (_, index) => makeBytes(30_000, index % 8));
    const added = await Promise.all(contents.map((content) => held.client.add(content)));
    expect(new Set(added.map(({ cid }) => String(cid))).size).to.equal(8);
    for (const [index, { cid }] of added.entries()) {
      const read = Buffer.concat(await collect(held.client.cat(cid)));
      expect(read.equals(contents[index] as Uint8Array)).to.equal(true);
    }
    const names = await readdir(held.directory, { recursive: true });
    expect(names.filter((name) => name.endsWith(".tmp"))).to.deep.equal([]);
  });

  it("error: a full disk is an answer, and the node lives on", async () => {
    const full = () => Promise.reject(new Error("PutFailedError: ENOSPC: no space left on device, write"));
    const missing = async function* () {
      yield await Promise.reject(new Error("ENOENT"));
    };
    const pins = await openPins(await mkdtemp(join(held.directory, "full-")));
    const server = createIpfsServer({ blocks: checkBlocks({ put: full, get: missing }), pins }, "127.0.0.1");
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const node = { ...held.node, port: (server.address() as AddressInfo).port };
    for (const command of ["add", "block/put"]) {
      const reply = await ask(node, `/api/v0/${command}`, upload("no room"));
      expect([reply.status, JSON.parse(reply.text).Message]).to.deep.equal([
        507,
        "The disk is full: free some space and try again.",
      ]);
    }
    expect((await ask(node, "/api/v0/version")).status).to.equal(200);
    await new Promise((resolve) => server.close(resolve));
  });

  it("behavior: one block is written by one writer at a time, however many bring it", async () => {
    let tellBegun = () => {};
    const missing = async function* () {
      yield await Promise.reject(new Error("ENOENT"));
    };
    const begun = new Promise<void>((resolve) => {
      tellBegun = resolve;
    });
    let release = () => {};
    let writers = 0;
    const put = async (cid: CID) => {
      writers += 1;
      tellBegun();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return cid;
    };
    const blocks = checkBlocks({ put, get: missing });
    const { cid } = await held.client.add("many writers", { cidVersion: 1, onlyHash: true });
    const bytes = Buffer.from("many writers");
    const both = [blocks.put(cid, bytes), blocks.put(cid, bytes)];
    await begun;
    release();
    await Promise.all(both);
    expect(writers).to.equal(1);
  });

  it("error: a file on disk without an end is not read to its end", async () => {
    let read = 0;
    const endless = function* () {
      for (; read < 1_000; read++) yield new Uint8Array(65_536);
    };
    const blocks = checkBlocks({ put: (cid) => cid, get: endless });
    const { cid } = await held.client.add("short", { cidVersion: 1, onlyHash: true });
    const failure = await blocks.read(cid).catch((error: Error) => error);
    expect(failure).to.be.instanceOf(Error).with.property("message").that.contains("does not hash");
    expect(read).to.be.below(20);
  });

  it("behavior: what an interrupted write left behind is cleared away", async () => {
    const { cid } = await held.client.add("written in full");
    const scraps = [join(held.directory, "pins", "half.json.tmp"), join(dirname(fileOf(cid)), ".half.data.tmp")];
    for (const scrap of scraps) await writeFile(scrap, "half");
    await held.restart();
    for (const scrap of scraps) expect(await readFile(scrap).catch((error) => error.code)).to.equal("ENOENT");
    expect(Buffer.concat(await collect(held.client.cat(cid))).toString()).to.equal("written in full");
  });
});

describe("start", () => {
  const start = async (directory: string, port = 0) => {
    const options = { port, directory, host: "127.0.0.1" };
    const node = await startIpfsNode(options).catch((error) => explainStartFailure(error, options));
    if (typeof node === "string") return node;
    await node.close();
    return "started";
  };

  it("error: a pin that cannot be read stops the start with a sentence that names it", async () => {
    const directory = await mkdtemp(join(tmpdir(), "rizom-ipfs-"));
    expect(await start(directory)).to.equal("started");
    const pin = join(directory, "pins", "QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn.json");
    for (const content of ["", "{}", '{"type":"eternal","name":""}']) {
      await writeFile(pin, content);
      expect(await start(directory)).to.contain(`The pin in ${pin} cannot be read`);
    }
    await rm(directory, { recursive: true });
  });

  it("error: a taken port, a file in the way and a full or closed disk each get their sentence", async () => {
    const directory = await mkdtemp(join(tmpdir(), "rizom-ipfs-"));
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    expect(await start(directory, port)).to.match(new RegExp(`^Port ${port} is taken by another program`));
    await new Promise((resolve) => other.close(resolve));
    await writeFile(join(directory, "file"), "");
    expect(await start(join(directory, "file"))).to.contain("is not a directory");
    expect(await start(join(directory, "file", "below"))).to.contain("is not a directory");
    await rm(directory, { recursive: true });
    const options = { port: 80, directory: "/data", host: "127.0.0.1" };
    const explain = (code: string, syscall: string) =>
      explainStartFailure(Object.assign(new Error(code), { code, syscall }), options);
    expect(explain("ENOSPC", "write")).to.contain("The disk is full: /data");
    expect(explain("EACCES", "mkdir")).to.contain("/data cannot be written");
    expect(explain("EROFS", "mkdir")).to.contain("/data cannot be written");
    expect(explain("EACCES", "listen")).to.equal("Port 80 may not be opened by this user.");
  });
});
