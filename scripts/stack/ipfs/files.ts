import { exporter } from "ipfs-unixfs-exporter";
import type { CID } from "multiformats/cid";
import type { Blocks } from "./blocks.ts";
import type { ContentPath } from "./content-path.ts";
import { IpfsFailure } from "./failure.ts";
import { walkGraph } from "./graph.ts";
import { MAX_FILE_BYTES } from "./limits.ts";

export type StoredFile = {
  cid: CID;
  size: number;
  content(offset: number, length: number): AsyncIterable<Uint8Array>;
};

/** Finds what a path leads to. */
export async function findEntry(blocks: Pick<Blocks, "get">, path: ContentPath) {
  return exporter([path.root.toString(), ...path.names].join("/"), blocks);
}

/** The CID that a path leads to; only a path with names needs reading. */
export async function resolvePath(blocks: Blocks, path: ContentPath): Promise<CID> {
  return path.names.length === 0 ? path.root : (await findEntry(blocks, path)).cid;
}

/** Opens a file after making sure that all of its blocks are here and sound: an answer that has begun cannot fail well. */
export async function openFile(blocks: Blocks, path: ContentPath): Promise<StoredFile> {
  const entry = await findEntry(blocks, path);
  if (entry.type === "directory") throw new IpfsFailure(400, "this dag node is a directory");
  if (entry.type === "object") throw new IpfsFailure(400, "this dag node is not a file");
  if (entry.size > BigInt(MAX_FILE_BYTES)) throw new IpfsFailure(413, `a file has at most ${MAX_FILE_BYTES} bytes`);
  for await (const _ of walkGraph(blocks, entry.cid));
  const size = Number(entry.size);
  return {
    cid: entry.cid,
    size,
    content: (offset, length) => boundContent(entry.content({ offset, length }), length),
  };
}

/** A file whose blocks hold more than it says is cut off as an error, never sent on and on. */
async function* boundContent(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const chunk of source) {
    sent += chunk.length;
    if (sent > limit) throw new IpfsFailure(500, "the file is longer than it says");
    yield chunk;
  }
}
