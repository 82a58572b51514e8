import { describe, it } from "node:test";
import * as dagPb from "@ipld/dag-pb";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { ask, collect, makeBytes, useTemporaryNode } from "./temporary-node.ts";

describe("pin", () => {
  const held = useTemporaryNode();
  let seed = 0;
  const addLoose = async (length = 600_000) =>
    (await held.client.add(makeBytes(length, ++seed), { pin: false, cidVersion: 1 })).cid;
  const typesOf = async (cid: CID) => (await collect(held.client.pin.ls({ paths: [cid] }))).map(({ type }) => type);
  const messageOf = (promise: Promise<unknown>) =>
    promise.then(
      () => "no failure",
      (error: Error) => error.message,
    );
  const leafOf = async (cid: CID) => dagPb.decode(await held.client.block.get(cid)).Links[0]?.Hash as CID;

  it("default: keeps a whole graph, whose leaves are then pinned through its root", async () => {
    const cid = await addLoose();
    expect((await held.client.pin.add(cid)).toString()).to.equal(cid.toString());
    expect(await typesOf(cid)).to.deep.equal(["recursive"]);
    expect(await typesOf(await leafOf(cid))).to.deep.equal([`indirect through ${cid}`]);
    const indirect = await collect(held.client.pin.ls({ type: "indirect" }));
    expect(indirect.filter(({ type }) => type === "indirect")).to.have.length(3);
  });

  it("behavior: a direct pin is of one block, and gives way to a recursive one but never the other way", async () => {
    const cid = await addLoose();
    await held.client.pin.add(cid, { recursive: false });
    expect(await typesOf(cid)).to.deep.equal(["direct"]);
    expect(await messageOf(typesOf(await leafOf(cid)))).to.contain("is not pinned");
    await held.client.pin.add(cid);
    expect(await typesOf(cid)).to.deep.equal(["recursive"]);
    expect(await messageOf(held.client.pin.add(cid, { recursive: false }))).to.contain("already pinned recursively");
  });

  it("behavior: lists by type and by name, as a stream and as one object", async () => {
    const [deep, flat] = [await addLoose(10), await addLoose(10)];
    await held.client.pin.add(deep, { name: "charter of the north" });
    await held.client.pin.add(flat, { recursive: false });
    const listed = async (options: object) =>
      (await collect(held.client.pin.ls(options))).map(({ cid }) => String(cid));
    expect(await listed({ type: "direct" }))
      .to.include(String(flat))
      .and.not.include(String(deep));
    expect(await listed({ type: "recursive" }))
      .to.include(String(deep))
      .and.not.include(String(flat));
    expect(await listed({ name: "charter" })).to.deep.equal([String(deep)]);
    const { Keys } = JSON.parse((await ask(held.node, "/api/v0/pin/ls?names=true")).text);
    expect(Keys[String(deep)]).to.deep.equal({ Type: "recursive", Name: "charter of the north" });
    const lines = (await ask(held.node, "/api/v0/pin/ls?stream=true&type=direct")).text.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).Type)).to.satisfy((types: string[]) =>
      types.every((t) => t === "direct"),
    );
  });

  it("behavior: rm lets go, and tells a pin that is not there from one of another kind", async () => {
    const cid = await addLoose();
    expect(await messageOf(held.client.pin.rm(cid))).to.contain("not pinned or pinned indirectly");
    await held.client.pin.add(cid);
    expect(await messageOf(held.client.pin.rm(cid, { recursive: false }))).to.contain("is pinned recursively");
    expect((await held.client.pin.rm(cid)).toString()).to.equal(cid.toString());
    expect(await messageOf(typesOf(cid))).to.contain("is not pinned");
    expect(Buffer.concat(await collect(held.client.cat(cid)))).to.have.length(600_000);
  });

  it("error: a graph that is not all here cannot be pinned", async () => {
    const absent = CID.parse("bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
    expect(await messageOf(held.client.pin.add(absent))).to.contain("could not find");
    const node = dagPb.encode({ Data: undefined, Links: [{ Name: "", Tsize: 0, Hash: absent }] });
    const cid = await held.client.block.put(node, { format: "dag-pb" });
    expect(await messageOf(held.client.pin.add(cid))).to.contain(`could not find ${absent}`);
    expect(await messageOf(held.client.pin.add(cid, { recursive: false }))).to.equal("no failure");
    await held.client.pin.rm(cid);
  });

  it("error: of several arguments none is taken when one is wrong", async () => {
    const [kept, other] = [await addLoose(10), await addLoose(10)];
    await held.client.pin.add(kept);
    expect((await ask(held.node, `/api/v0/pin/rm?arg=${kept}&arg=${other}`)).status).to.equal(500);
    expect(await typesOf(kept)).to.deep.equal(["recursive"]);
    expect((await ask(held.node, `/api/v0/pin/add?arg=${other}&arg=nonsense`)).status).to.equal(400);
    expect(await messageOf(typesOf(other))).to.contain("is not pinned");
  });

  it("error: unknown types, overlong names and missing arguments are refused", async () => {
    const cid = await addLoose(10);
    const paths = [
      "ls?type=eternal",
      `add?arg=${cid}&name=${"n".repeat(256)}`,
      "add",
      "rm",
      `add?arg=${cid}&recursive=2`,
    ];
    for (const path of paths) expect((await ask(held.node, `/api/v0/pin/${path}`)).status, path).to.equal(400);
  });
});
