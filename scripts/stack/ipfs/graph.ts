import * as dagCbor from "@ipld/dag-cbor";
import * as dagJson from "@ipld/dag-json";
import * as dagPb from "@ipld/dag-pb";
import { createUnsafe } from "multiformats/block";
import type { CID } from "multiformats/cid";
import * as json from "multiformats/codecs/json";
import * as raw from "multiformats/codecs/raw";
import type { Blocks } from "./blocks.ts";
import { IpfsFailure } from "./failure.ts";
import { MAX_GRAPH_BLOCKS, MAX_PENDING_LINKS } from "./limits.ts";

export type Block = { cid: CID; bytes: Uint8Array };

const CBOR = 0x51;
const LINKING = new Map<number, Parameters<typeof createUnsafe>[0]["codec"]>(
  [dagPb, dagCbor, dagJson].map((codec) => [codec.code, codec]),
);
const LEAVES = new Set<number>([raw.code, json.code, CBOR]);

/** The CIDs that a block links to, in the order of the block. */
export function linksOf({ cid, bytes }: Block): CID[] {
  if (LEAVES.has(cid.code)) return [];
  const codec = LINKING.get(cid.code);
  if (codec === undefined) throw new IpfsFailure(400, `codec 0x${cid.code.toString(16)} of ${cid} is not supported`);
  try {
    return Array.from(createUnsafe({ cid, bytes, codec }).links(), ([, link]) => link as CID);
  } catch (error) {
    throw new IpfsFailure(400, `the block ${cid} is not what its codec says`, { cause: error });
  }
}

/** Every block of a graph once, depth first: the order of a CAR. Throws when one is missing or damaged. */
export async function* walkGraph(
  blocks: Blocks,
  root: CID,
  follow: (block: Block) => CID[] = linksOf,
): AsyncGenerator<Block> {
  const seen = new Set<string>();
  const pending = [root];
  for (let cid = pending.pop(); cid !== undefined; cid = pending.pop()) {
    const key = cid.toString();
    if (seen.has(key)) continue;
    if (seen.size >= MAX_GRAPH_BLOCKS) throw new IpfsFailure(413, `a graph has at most ${MAX_GRAPH_BLOCKS} blocks`);
    seen.add(key);
    const block = { cid, bytes: await blocks.read(cid) };
    yield block;
    for (const link of follow(block).reverse()) if (!seen.has(link.toString())) pending.push(link);
    if (pending.length > MAX_PENDING_LINKS)
      throw new IpfsFailure(413, `a graph has at most ${MAX_PENDING_LINKS} links`);
  }
}
