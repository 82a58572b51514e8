import type { CID } from "multiformats/cid";
import { answerJson } from "../answer.ts";
import { parseContentPath } from "../content-path.ts";
import { IpfsFailure } from "../failure.ts";
import { resolvePath } from "../files.ts";
import { walkGraph } from "../graph.ts";
import { type RpcCall, type RpcCommand, readFlag, readPinName, requireArguments } from "./call.ts";

/** Keeps a whole graph, after making sure that all of it is here. */
export async function pinGraph({ blocks, pins }: Pick<RpcCall, "blocks" | "pins">, cid: CID, name: string) {
  for await (const _ of walkGraph(blocks, cid));
  await pins.set({ cid, type: "recursive", name });
}

async function resolveArguments({ blocks, query }: RpcCall): Promise<CID[]> {
  const paths = requireArguments(query, "ipfs-path").map(parseContentPath);
  return Promise.all(paths.map((path) => resolvePath(blocks, path)));
}

export const pinAdd: RpcCommand = async (call) => {
  const { blocks, pins, query } = call;
  const recursive = readFlag(query, "recursive", true);
  const name = readPinName(query, "name");
  const cids = await resolveArguments(call);
  for (const cid of cids) {
    if (recursive) {
      await pinGraph(call, cid, name);
      continue;
    }
    if (pins.find(cid)?.type === "recursive") throw new IpfsFailure(500, `${cid} already pinned recursively`);
    await blocks.read(cid);
    await pins.set({ cid, type: "direct", name });
  }
  return answerJson({ Pins: cids.map(String) });
};

export const pinRemove: RpcCommand = async (call) => {
  const recursive = readFlag(call.query, "recursive", true);
  const cids = await resolveArguments(call);
  for (const cid of cids) {
    const pin = call.pins.find(cid);
    if (pin === undefined) throw new IpfsFailure(500, `${cid} is not pinned or pinned indirectly`);
    if (pin.type === "recursive" && !recursive) throw new IpfsFailure(500, `${cid} is pinned recursively`);
  }
  for (const cid of cids) await call.pins.remove(cid);
  return answerJson({ Pins: cids.map(String) });
};
