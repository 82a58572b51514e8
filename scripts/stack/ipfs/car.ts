import { CarWriter } from "@ipld/car";
import * as dagPb from "@ipld/dag-pb";
import type { CID } from "multiformats/cid";
import type { Blocks } from "./blocks.ts";
import type { ContentPath } from "./content-path.ts";
import { findEntry, resolvePath } from "./files.ts";
import { type Block, linksOf, walkGraph } from "./graph.ts";
import { inlineBytes } from "./hashing.ts";

export type DagScope = "all" | "entity" | "block";

/** What a CAR will hold: all of it is known to be here and sound before the first byte is sent. */
export type CarPlan = { root: CID; cids: CID[] };

export async function planCar(blocks: Blocks, path: ContentPath, scope: DagScope): Promise<CarPlan> {
  const cids = new Map<string, CID>();
  const keep = (cid: CID) => {
    // An identity CID carries its bytes in itself.
    if (inlineBytes(cid) === undefined) cids.set(cid.toString(), cid);
  };
  const root = await resolvePath(recordReads(blocks, path.names.length > 0 ? keep : () => {}), path);
  const follow = scope === "all" ? linksOf : await followScope(blocks, root, scope);
  for await (const { cid } of walkGraph(blocks, root, follow)) keep(cid);
  return { root, cids: [...cids.values()] };
}

/** Blocks on the way to the end of a path belong to the proof that the path leads there. */
function recordReads(blocks: Blocks, keep: (cid: CID) => void): Blocks {
  return {
    ...blocks,
    async *get(cid) {
      keep(cid);
      yield await blocks.read(cid);
    },
  };
}

/** `block` follows nothing; `entity` is all of a file, but of a directory only what lists its names. */
async function followScope(blocks: Blocks, root: CID, scope: DagScope): Promise<(block: Block) => CID[]> {
  if (scope === "block") return () => [];
  const entry = await findEntry(blocks, { root, names: [] });
  if (entry.type === "file") return linksOf;
  const sharded = entry.type === "directory" && entry.unixfs.type === "hamt-sharded-directory";
  return sharded ? linksToShards : () => [];
}

/** In a sharded directory a link named by two hex digits alone is a deeper shard; longer ones are entries. */
function linksToShards({ bytes }: Block): CID[] {
  return dagPb.decode(bytes).Links.flatMap((link) => (link.Name?.length === 2 ? [link.Hash as CID] : []));
}

/** Writes the planned CAR, one block in memory at a time. */
export async function* writeCar(blocks: Blocks, { root, cids }: CarPlan): AsyncGenerator<Uint8Array> {
  const { writer, out } = CarWriter.create([root]);
  const feeding = (async () => {
    try {
      for (const cid of cids) await writer.put({ cid, bytes: await blocks.read(cid) });
    } finally {
      await writer.close();
    }
  })();
  // It is awaited below, but it can fail while the consumer is still reading.
  feeding.catch(() => {});
  yield* out;
  await feeding;
}
