import type { CID } from "multiformats/cid";
import { type Answer, answerJson, answerLines } from "../answer.ts";
import { parseContentPath } from "../content-path.ts";
import { IpfsFailure } from "../failure.ts";
import { resolvePath } from "../files.ts";
import { walkGraph } from "../graph.ts";
import { type RpcCall, type RpcCommand, readFlag } from "./call.ts";

type Listed = { cid: CID; type: string; name: string };

const TYPES = ["all", "direct", "indirect", "recursive"];

/** Lists pins, all at once or as a stream; with arguments, how each of them is pinned. */
export const pinList: RpcCommand = async (call) => {
  const { query } = call;
  const type = query.get("type") ?? "all";
  if (!TYPES.includes(type))
    throw new IpfsFailure(400, `invalid type ${JSON.stringify(type)}: use ${TYPES.join(", ")}`);
  const name = query.get("name");
  const listed = query.has("arg") ? await explainArguments(call, type) : await listAll(call, type);
  const matching = name === null ? listed : listed.filter((pin) => pin.name.includes(name));
  return answerPins(matching, readFlag(query, "stream", false), readFlag(query, "names", false) || name !== null);
};

function answerPins(listed: Listed[], stream: boolean, names: boolean): Answer {
  const describe = ({ type, name }: Listed) => ({ Type: type, ...(names && name !== "" ? { Name: name } : {}) });
  if (stream) return answerLines(listed.map((pin) => ({ ...describe(pin), Cid: pin.cid.toString() })));
  return answerJson({ Keys: Object.fromEntries(listed.map((pin) => [pin.cid.toString(), describe(pin)])) });
}

async function listAll(call: RpcCall, type: string): Promise<Listed[]> {
  const pinned = call.pins.list();
  const own = pinned.filter((pin) => type === "all" || pin.type === type);
  if (type !== "all" && type !== "indirect") return own;
  const known = new Set(pinned.map((pin) => pin.cid.toString()));
  const below = new Map<string, Listed>();
  for await (const { cid } of walkPinned(call)) {
    if (!known.has(cid.toString())) below.set(cid.toString(), { cid, type: "indirect", name: "" });
  }
  return [...own, ...below.values()];
}

async function explainArguments(call: RpcCall, type: string): Promise<Listed[]> {
  const paths = call.query.getAll("arg").map(parseContentPath);
  const cids = await Promise.all(paths.map((path) => resolvePath(call.blocks, path)));
  return Promise.all(cids.map((cid) => explainPin(call, cid, type)));
}

async function explainPin(call: RpcCall, cid: CID, type: string): Promise<Listed> {
  const pin = call.pins.find(cid);
  if (pin !== undefined && (type === "all" || type === pin.type)) return pin;
  if (type === "all" || type === "indirect") {
    for await (const block of walkPinned(call)) {
      if (block.cid.equals(cid) && !block.root.equals(cid)) {
        return { cid, type: `indirect through ${block.root}`, name: "" };
      }
    }
  }
  throw new IpfsFailure(500, `path '${cid}' is not pinned`);
}

/** Every block below every recursive pin, with the pin it belongs to. */
async function* walkPinned({ blocks, pins }: RpcCall): AsyncGenerator<{ cid: CID; root: CID }> {
  for (const pin of pins.list()) {
    if (pin.type !== "recursive") continue;
    for await (const { cid } of walkGraph(blocks, pin.cid)) yield { cid, root: pin.cid };
  }
}
