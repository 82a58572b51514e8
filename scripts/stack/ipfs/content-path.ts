import { base16 } from "multiformats/bases/base16";
import { base32 } from "multiformats/bases/base32";
import { base36 } from "multiformats/bases/base36";
import { base58btc } from "multiformats/bases/base58";
import { base64url } from "multiformats/bases/base64";
import { CID } from "multiformats/cid";
import { IpfsFailure } from "./failure.ts";
import { requireSoundDigest } from "./hashing.ts";
import { MAX_CID_LENGTH, MAX_PATH_DEPTH } from "./limits.ts";

/** A CID and the names to follow below it. */
export type ContentPath = { root: CID; names: string[] };

const DECODER = base32.decoder.or(base36).or(base58btc).or(base16).or(base64url);

/** Reads a CID in any base that IPFS tools write, and refuses what this node could never check. */
export function parseCid(text: string): CID {
  const cid = decodeCid(text);
  requireSoundDigest(cid.multihash);
  return cid;
}

function decodeCid(text: string): CID {
  if (text.length === 0 || text.length > MAX_CID_LENGTH) throw malformed(text);
  try {
    // A multibase prefix says which base follows; the old CIDs without one are base58.
    return text.startsWith("Qm") ? CID.parse(text) : CID.parse(text, DECODER);
  } catch (error) {
    throw malformed(text, error);
  }
}

function malformed(text: string, cause?: unknown): IpfsFailure {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return new IpfsFailure(400, `invalid path ${JSON.stringify(shown)}: invalid CID`, { cause });
}

/** Reads `<cid>`, `/ipfs/<cid>` or `/ipfs/<cid>/some/name`. */
export function parseContentPath(text: string): ContentPath {
  const [first = "", ...rest] = text.replace(/^\/ipfs\//, "").split("/");
  const root = parseCid(first);
  const names = rest.at(-1) === "" ? rest.slice(0, -1) : rest;
  if (names.length > MAX_PATH_DEPTH) throw new IpfsFailure(400, `a path has at most ${MAX_PATH_DEPTH} names`);
  for (const name of names) requirePlainName(name);
  return { root, names };
}

/** Names live in directories of the graph, never on this disk; the odd ones are refused all the same. */
export function requirePlainName(name: string): void {
  if (name === "" || name === "." || name === ".." || name.includes("\0") || name.includes("\\")) {
    throw new IpfsFailure(400, `invalid name ${JSON.stringify(name)} in a path`);
  }
}
