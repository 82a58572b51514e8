import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Context, PROJECT } from "./context.ts";
import { isIpfsGateway, readIpfsVersion } from "./probe.ts";
import { StackError } from "./StackError.ts";
import type { Part } from "./supervise.ts";

export interface Ipfs {
  /** The first; the index and the demo data use this one. */
  apiUrl: string;
  gatewayUrl: string;
  /** Those that IPFS_API_URL, IPFS_GATEWAY_URL and IPFS_PINNING_SERVICES name besides. */
  others: { apiUrls: string[]; gatewayUrls: string[]; serviceUrls: string[] };
  /** Missing when IPFS_API_URL and IPFS_GATEWAY_URL replace the node. */
  part?: Part;
}

/** Starts the IPFS node of scripts/stack/ipfs (API and gateway on one port), or probes the one that replaces it. */
export async function startIpfs(context: Context): Promise<Ipfs> {
  const { environment, supervisor, log, stateDir } = context;
  const [apiUrl, ...apiUrls] = environment.ipfsApiUrls ?? [];
  const [gatewayUrl, ...gatewayUrls] = environment.ipfsGatewayUrls ?? [];
  if (apiUrl !== undefined && gatewayUrl !== undefined) {
    // The others may be away: that is what they're for.
    await probeOwn(apiUrl, gatewayUrl);
    log("ipfs", `Using the node at ${apiUrl}.`);
    return { apiUrl, gatewayUrl, others: { apiUrls, gatewayUrls, serviceUrls: environment.pinningServiceUrls ?? [] } };
  }
  const port = context.ports.ipfs;
  const url = `http://127.0.0.1:${port}`;
  log("ipfs", `Starting the IPFS node on port ${port}.`);
  const part = await supervisor.serve({
    part: "ipfs",
    command: process.execPath,
    args: [
      fileURLToPath(new URL("./ipfs/main.ts", import.meta.url)),
      ...["--port", String(port), "--directory", join(stateDir, "ipfs"), "--host", "127.0.0.1"],
    ],
    cwd: PROJECT,
    ready: () => readIpfsVersion(url),
    readyWithinMs: 30_000,
  });
  log("ipfs", `Ready: API and gateway at ${url}.`);
  return { apiUrl: url, gatewayUrl: url, others: { apiUrls: [], gatewayUrls: [], serviceUrls: [] }, part };
}

async function probeOwn(apiUrl: string, gatewayUrl: string): Promise<void> {
  await readIpfsVersion(apiUrl).catch((error: unknown) => {
    throw new StackError(
      `IPFS_API_URL is ${apiUrl}, but no IPFS node answers there (${error instanceof Error ? error.message : error}). Start it, or unset IPFS_API_URL and IPFS_GATEWAY_URL.`,
    );
  });
  if (!(await isIpfsGateway(gatewayUrl).catch(() => false))) {
    throw new StackError(
      `IPFS_GATEWAY_URL is ${gatewayUrl}, but no IPFS gateway answers there. Start it, or unset IPFS_API_URL and IPFS_GATEWAY_URL.`,
    );
  }
}
