import {
  type ImportCandidate,
  type ImporterOptions,
  type ImportResult,
  importDirectory,
  importer,
  type WritableStorage,
} from "ipfs-unixfs-importer";
import { fixedSize } from "ipfs-unixfs-importer/chunker";
import { answerLines } from "../answer.ts";
import { IpfsFailure } from "../failure.ts";
import { MAX_CONTENT_BYTES } from "../limits.ts";
import { type Part, readAttributes, readParts } from "../multipart.ts";
import { arrangeParts } from "./arrange-parts.ts";
import { type RpcCall, type RpcCommand, readFlag, readPinName } from "./call.ts";

/** Options that would change CIDs or read this disk, and are therefore refused rather than passed over. */
const REFUSED_FLAGS = ["trickle", "inline", "nocopy", "fscache"];
const REFUSED_OPTIONS = ["to-files", "max-file-links", "max-directory-links", "max-hamt-fanout"];

/** One small upload shall not become a million files on disk. */
const MIN_CHUNK_BYTES = 1024;

/** Adds files and directories; with Kubo's own defaults, so that the CIDs are Kubo's. */
export const add: RpcCommand = async (call) => {
  const { query } = call;
  const settings = readSettings(query);
  const onlyHash = readFlag(query, "only-hash", false);
  const pin = readFlag(query, "pin", true) && !onlyHash;
  const progress = readFlag(query, "progress", false);
  const shared = readAttributes(query);
  const received = await readParts(call.body, call.contentType);
  const parts = arrangeParts(received.map((part) => ({ ...shared, ...part })));
  const shelf = onlyHash ? { put: async (cid: ImportResult["cid"]) => cid } : call.blocks;
  const entries = await importParts(parts, shelf, settings);
  if (pin) await pinRoots(call, entries);
  const added = entries.map((entry) => describeEntry(entry, findPart(parts, entry)));
  return answerLines(progress ? [...parts.flatMap(describeProgress), ...added] : added);
};

async function importParts(parts: Part[], shelf: WritableStorage, settings: ImporterOptions): Promise<ImportResult[]> {
  const entries: ImportResult[] = [];
  for await (const entry of importer(parts.map(toCandidate), shelf, settings)) entries.push(entry);
  const told = new Set(entries.map(({ path }) => path));
  // The importer stores an empty directory inside another one, but does not tell of it.
  for (const part of parts.filter(({ path, bytes }) => bytes === undefined && !told.has(path))) {
    entries.unshift({
      ...(await importDirectory({ ...toCandidate(part), path: "empty" }, shelf, settings)),
      path: part.path,
    });
  }
  return entries;
}

function describeProgress({ path, bytes }: Part) {
  return bytes === undefined ? [] : [{ Name: path, Bytes: bytes.length }];
}

function readSettings(query: URLSearchParams): ImporterOptions {
  for (const name of REFUSED_FLAGS) {
    if (readFlag(query, name, false)) throw new IpfsFailure(400, `option ${name} is not supported by this node`);
  }
  for (const name of REFUSED_OPTIONS) {
    if (query.has(name)) throw new IpfsFailure(400, `option ${name} is not supported by this node`);
  }
  if ((query.get("hash") ?? "sha2-256") !== "sha2-256") throw new IpfsFailure(400, "only sha2-256 is supported");
  const version = query.get("cid-version") ?? "0";
  if (version !== "0" && version !== "1") throw new IpfsFailure(400, "cid-version must be 0 or 1");
  const chunkSize = readChunkSize(query.get("chunker") ?? "size-262144");
  // The profile of Kubo's defaults; CIDs of version 1 have raw leaves there, unless the caller says no.
  return {
    profile: "unixfs-v0-2015",
    cidVersion: version === "1" ? 1 : 0,
    rawLeaves: readFlag(query, "raw-leaves", version === "1"),
    wrapWithDirectory: readFlag(query, "wrap-with-directory", false),
    chunker: fixedSize({ chunkSize }),
  };
}

function readChunkSize(chunker: string): number {
  const size = Number(/^size-(\d{1,7})$/.exec(chunker === "default" ? "size-262144" : chunker)?.[1] ?? 0);
  if (size >= MIN_CHUNK_BYTES && size <= MAX_CONTENT_BYTES) return size;
  throw new IpfsFailure(
    400,
    `unsupported chunker ${JSON.stringify(chunker)}: use size-1024 to size-${MAX_CONTENT_BYTES}`,
  );
}

function toCandidate({ path, bytes, mode, mtime }: Part): ImportCandidate {
  const attributes = { ...(mode === undefined ? {} : { mode }), ...(mtime === undefined ? {} : { mtime }) };
  if (bytes === undefined) return { ...attributes, path };
  return { ...attributes, ...(path === "" ? {} : { path }), content: bytes };
}

/** Pins what stands on its own: what is below a directory is kept by its directory. */
async function pinRoots({ pins, query }: RpcCall, entries: ImportResult[]): Promise<void> {
  const wrapper = entries.filter(({ path }) => path === "");
  const roots = wrapper.length > 0 ? wrapper : entries.filter(({ path }) => !path?.includes("/"));
  const name = readPinName(query, "pin-name");
  for (const { cid } of roots) await pins.set({ cid, type: "recursive", name });
}

/** A file without a name is called by its CID; the wrapping directory, called nothing, was never a part. */
function findPart(parts: Part[], { path, cid }: ImportResult): Part | undefined {
  if (path === "") return undefined;
  return parts.find((part) => part.path === (path === cid.toString() ? "" : path));
}

function describeEntry({ path, cid, size }: ImportResult, part: Part | undefined) {
  return {
    Name: path ?? cid.toString(),
    Hash: cid.toString(),
    Size: size.toString(),
    ...(part?.mode === undefined ? {} : { Mode: part.mode.toString(8).padStart(4, "0") }),
    ...(part?.mtime === undefined ? {} : { Mtime: Number(part.mtime.secs), MtimeNsecs: part.mtime.nsecs ?? 0 }),
  };
}
