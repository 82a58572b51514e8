import { fetchDocument, fetchFile, type PinningEndpoint, pinDocument, pinFile } from "@rizom/sdk";
import { childrenOf } from "./childrenOf.ts";
import { isPinned } from "./isPinned.ts";
import type { Done, Task } from "./Task.ts";

export type Route = {
  readonly to: PinningEndpoint;
  /** Where everything is now. */
  readonly gateways: readonly string[];
};

/** A gateway may have to look for a while; a service, to fetch. */
const PATIENCE_MS = 60_000;

/** Only these must be read to know what else there is. */
const hasChildren = ({ kind }: Task) => kind === "allocation list" || kind === "evidence";

const fetchBytes = ({ kind, digest }: Task, gateways: readonly string[]) =>
  (kind === "file" ? fetchFile : fetchDocument)({ digest, gateways, timeoutMs: PATIENCE_MS });

async function give(task: Task, bytes: Uint8Array, { to, gateways: origins }: Route): Promise<void> {
  const pin = task.kind === "file" ? pinFile : pinDocument;
  await pin({ endpoints: [to], bytes, origins, patienceMs: PATIENCE_MS });
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Fetches one document or file, verified, and gives it to the new provider, unless that has it.
 * @returns What became of it, and what it names, which is told even when the new provider didn't take it
 */
export async function repinOne(task: Task, route: Route): Promise<{ done: Done; children: readonly Task[] }> {
  const end = (state: Done["state"], why: string | null, children: readonly Task[] = []) => ({
    done: { ...task, state, why },
    children,
  });
  const isThere = await isPinned(route.to, task.digest);
  if (isThere && !hasChildren(task)) return end("there", null);
  let children: readonly Task[] = [];
  try {
    const bytes = await fetchBytes(task, route.gateways);
    children = childrenOf(task, bytes);
    if (!isThere) await give(task, bytes, route);
    return end(isThere ? "there" : "pinned", null, children);
  } catch (error) {
    return end("missing", reasonOf(error), children);
  }
}
