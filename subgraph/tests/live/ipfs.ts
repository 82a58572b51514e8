import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startIpfsNode } from "../../../scripts/stack/ipfs/server.ts";
import type { Running } from "./processes.ts";

/** The IPFS node of the local stack, in a folder of its own. */
export async function startIpfs(): Promise<{ url: string; port: number } & Running> {
  const directory = await mkdtemp(join(tmpdir(), "rizom-subgraph-ipfs-"));
  const { url, port, close } = await startIpfsNode({ port: 0, directory });
  return {
    url,
    port,
    async stop() {
      await close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
