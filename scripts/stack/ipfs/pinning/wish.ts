import type { CID } from "multiformats/cid";
import * as v from "valibot";
import { parseCid } from "../content-path.ts";
import { IpfsFailure } from "../failure.ts";
import type { Wish } from "./requests.ts";

const RAW = 0x55;

const pinSchema = v.object({
  cid: v.string(),
  name: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(255)))),
  origins: v.optional(v.nullable(v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(20)))),
  meta: v.optional(v.nullable(v.record(v.string(), v.pipe(v.string(), v.maxLength(1_000))))),
});

function read(body: Buffer): v.InferOutput<typeof pinSchema> {
  try {
    return v.parse(pinSchema, JSON.parse(body.toString("utf8")));
  } catch (cause) {
    throw new IpfsFailure(400, "a pin is JSON with a cid, and may have a name, origins and meta", { cause });
  }
}

/** One raw block is a whole document or file, which is all that Rizom pins. */
export function requireRaw(cid: CID): CID {
  if (cid.code === RAW) return cid;
  throw new IpfsFailure(400, "only single raw blocks are pinned here (bafkrei…): put other content by the RPC");
}

/** What somebody wants pinned. */
export function readWish(body: Buffer): Wish {
  const { cid, name, origins, meta } = read(body);
  return { cid: requireRaw(parseCid(cid)), name: name ?? "", origins: origins ?? [], meta: meta ?? {} };
}
