import * as dagCbor from "@ipld/dag-cbor";
import * as dagJson from "@ipld/dag-json";
import * as dagPb from "@ipld/dag-pb";
import { CID } from "multiformats/cid";
import * as json from "multiformats/codecs/json";
import * as raw from "multiformats/codecs/raw";
import { answerJson, answerLines } from "../answer.ts";
import { parseCid, parseContentPath } from "../content-path.ts";
import { IpfsFailure } from "../failure.ts";
import { resolvePath } from "../files.ts";
import { hashBytes } from "../hashing.ts";
import { readParts } from "../multipart.ts";
import { type RpcCommand, readCount, readFlag, requireOneArgument } from "./call.ts";
import { pinGraph } from "./pin.ts";

const CODECS: Record<string, number> = {
  raw: raw.code,
  "dag-pb": dagPb.code,
  protobuf: dagPb.code,
  v0: dagPb.code,
  "dag-cbor": dagCbor.code,
  cbor: dagCbor.code,
  "dag-json": dagJson.code,
  json: json.code,
};

/** Sends the bytes of one block. */
export const blockGet: RpcCommand = async ({ blocks, query }) => {
  const cid = await resolvePath(blocks, parseContentPath(requireOneArgument(query, "cid")));
  const body = await blocks.read(cid);
  const headers = { "Content-Type": "application/octet-stream", "Content-Length": String(body.length) };
  return { status: 200, headers: { ...headers, "X-Stream-Output": "1" }, body };
};

/** Stores blocks; with `cid=` only when they hash to that CID. */
export const blockPut: RpcCommand = async (call) => {
  const { blocks, query } = call;
  const name = readCid(query);
  const pin = readFlag(query, "pin", false);
  const stored: { Key: string; Size: number }[] = [];
  for (const { bytes } of await readParts(call.body, call.contentType)) {
    if (bytes === undefined) throw new IpfsFailure(400, "a block is a file, not a directory");
    const cid = await blocks.put(await name(bytes), bytes);
    if (pin) await pinGraph(call, cid, "");
    stored.push({ Key: cid.toString(), Size: bytes.length });
  }
  return stored.length === 1 ? answerJson(stored[0]) : answerLines(stored);
};

/** How the CID of a block is made, from the parameters old clients and new ones send. */
function readCid(query: URLSearchParams): (bytes: Uint8Array) => Promise<CID> | CID {
  const expected = query.get("cid");
  if (expected !== null) {
    const cid = parseCid(expected);
    return () => cid;
  }
  const format = query.get("format");
  const codecName = query.get("cid-codec") ?? format ?? "raw";
  const codec = Object.hasOwn(CODECS, codecName) ? CODECS[codecName] : undefined;
  if (codec === undefined) {
    throw new IpfsFailure(400, `unsupported codec ${JSON.stringify(codecName)}: use ${Object.keys(CODECS).join(", ")}`);
  }
  const hash = query.get("mhtype") ?? "sha2-256";
  const length = query.get("mhlen") === "-1" ? undefined : readCount(query, "mhlen");
  const old = format === "v0" || query.get("version") === "0";
  if (old && (codec !== dagPb.code || hash !== "sha2-256")) {
    throw new IpfsFailure(400, "a CID of version 0 is always dag-pb with sha2-256");
  }
  return async (bytes) => {
    const digest = await hashBytes(hash, bytes);
    if (length !== undefined && length !== digest.size) {
      throw new IpfsFailure(400, `mhlen ${length} is not the length of a ${hash} digest`);
    }
    return old ? CID.createV0(digest as Parameters<typeof CID.createV0>[0]) : CID.createV1(codec, digest);
  };
}
