import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Context, PROJECT } from "./context.ts";
import { readIpfsVersion } from "./probe.ts";
import { StackError } from "./StackError.ts";
import type { Part } from "./supervise.ts";

/** Who keeps documents besides the first node, so that the loss of one provider loses none of them. */
export interface Pinning {
  url: string;
  part: Part;
}

/**
 * Starts a second IPFS node on its own port and directory, which is a pinning service, too: it fetches what it's asked to
 * keep from the first. Nothing when IPFS_API_URL and IPFS_GATEWAY_URL replace the first.
 */
export async function startPinning(context: Context): Promise<Pinning | undefined> {
  const { environment, supervisor, log, stateDir, ports } = context;
  if (environment.ipfsApiUrls !== undefined) return undefined;
  const port = ports.pinning;
  const url = `http://127.0.0.1:${port}`;
  log("pinning", `Starting the second IPFS node, a pinning service, on port ${port}.`);
  const part = await supervisor.serve({
    part: "pinning",
    command: process.execPath,
    args: [
      fileURLToPath(new URL("./ipfs/main.ts", import.meta.url)),
      ...["--port", String(port), "--directory", join(stateDir, "pinning"), "--host", "127.0.0.1"],
      ...["--peer", `http://127.0.0.1:${ports.ipfs}`],
    ],
    cwd: PROJECT,
    ready: () => readIpfsVersion(url),
    readyWithinMs: 30_000,
  });
  log("pinning", `Ready: API, gateway and pinning service at ${url}.`);
  return { url, part };
}

/** How many documents are asked for at once. */
const AT_ONCE = 8;
const PATIENCE = 10_000;

async function ask(
  url: string,
  init: RequestInit = {},
): Promise<{ status?: string; requestid?: string; Keys?: object }> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new StackError(`${url} answered with status ${response.status}.`);
  return response.json();
}

async function pin(service: string, cid: string): Promise<void> {
  let { status, requestid } = await ask(`${service}/pins`, { method: "POST", body: JSON.stringify({ cid }) });
  while (status === "queued" || status === "pinning") ({ status } = await ask(`${service}/pins/${requestid}`));
  if (status !== "pinned") throw new StackError(`The second IPFS node couldn't fetch ${cid} from the first.`);
}

/** Sees to it that the second node has what the first has pinned: the documents of the demo data. */
export async function copyPins(from: string, to: string): Promise<number> {
  const cids = Object.keys((await ask(`${from}/api/v0/pin/ls?type=recursive`, { method: "POST" })).Keys ?? {});
  const known = Object.keys((await ask(`${to}/api/v0/pin/ls?type=recursive`, { method: "POST" })).Keys ?? {});
  const missing = cids.filter((cid) => cid.startsWith("bafkrei") && !known.includes(cid));
  const queue = missing.values();
  const work = async () => {
    for (const cid of queue) await pin(to, cid);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return missing.length;
}
