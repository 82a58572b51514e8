import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { FsBlockstore } from "blockstore-fs";
import type { CID } from "multiformats/cid";
import { IpfsFailure, NotHere } from "./failure.ts";
import { inlineBytes, matchesCid } from "./hashing.ts";
import { MAX_BLOCK_BYTES } from "./limits.ts";

/** The two things a place for blocks must do; `FsBlockstore` does them on disk. */
export type BlockShelf = {
  put(cid: CID, bytes: Uint8Array): Promise<CID> | CID;
  get(cid: CID): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

/** Blocks whose bytes are checked against their CID each time they are written and each time they are read. */
export type Blocks = {
  put(cid: CID, bytes: Uint8Array): Promise<CID>;
  read(cid: CID): Promise<Uint8Array>;
  /** As Helia's importer and exporter want it. */
  get(cid: CID): AsyncGenerator<Uint8Array>;
};

/** Opens the blocks below a directory, which is made when it is missing. */
export async function openBlocks(directory: string): Promise<Blocks> {
  const folder = join(directory, "blocks");
  const shelf = new FsBlockstore(folder);
  await shelf.open();
  // What a full disk or a crash has left half written.
  const scraps = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".tmp"));
  for (const scrap of scraps) await rm(join(folder, scrap), { force: true });
  return checkBlocks(shelf);
}

/** Puts the checks in front of a shelf. */
export function checkBlocks(shelf: BlockShelf): Blocks {
  // Two writers of one block would share one temporary file: whoever comes second waits for the first.
  const writing = new Map<string, Promise<CID>>();

  async function write(cid: CID, bytes: Uint8Array): Promise<CID> {
    // A sound copy stays as it is; a missing or damaged one is written anew.
    const kept = await read(cid).catch(() => undefined);
    if (kept === undefined) await shelf.put(cid, bytes);
    return cid;
  }

  async function put(cid: CID, bytes: Uint8Array): Promise<CID> {
    if (bytes.length > MAX_BLOCK_BYTES) throw new IpfsFailure(413, `a block has at most ${MAX_BLOCK_BYTES} bytes`);
    if (!(await matchesCid(cid, bytes))) throw new IpfsFailure(400, `the block does not hash to its CID ${cid}`);
    if (inlineBytes(cid) !== undefined) return cid;
    const key = Buffer.from(cid.multihash.bytes).toString("hex");
    const task = writing.get(key) ?? write(cid, bytes).finally(() => writing.delete(key));
    writing.set(key, task);
    await task;
    return cid;
  }

  async function read(cid: CID): Promise<Uint8Array> {
    const bytes = inlineBytes(cid) ?? (await readShelf(shelf, cid));
    if (bytes === undefined || !(await matchesCid(cid, bytes))) {
      throw new IpfsFailure(500, `the block on disk does not hash to its CID ${cid}: put it again to repair it`);
    }
    return bytes;
  }

  return {
    put,
    read,
    async *get(cid) {
      yield await read(cid);
    },
  };
}

/** The bytes on the shelf, or nothing when there are more than a block can have. */
async function readShelf(shelf: BlockShelf, cid: CID): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of shelf.get(cid)) {
      length += chunk.length;
      if (length > MAX_BLOCK_BYTES) return undefined;
      chunks.push(chunk);
    }
  } catch (error) {
    if (/\bENOENT\b/.test(String(error))) throw new NotHere(cid.toString());
    throw error;
  }
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length);
}
