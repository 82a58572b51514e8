import { endpointName } from "./endpointName.ts";
import type { PinResult } from "./PinningEndpoint.ts";
import { pause } from "./pause.ts";
import { type PinStatus, type ServiceEndpoint, serviceApi } from "./serviceApi.ts";

/** How long it waits before it asks again: soon, and then less often. */
const FIRST_LOOK_MS = 100;
const RAREST_LOOK_MS = 2_000;

type Wish = {
  readonly cid: string;
  readonly name: "document" | "file";
  /** Where the service can fetch it, as multiaddrs. */
  readonly origins: readonly string[];
  /** How long it may take to fetch it; after that it's in the queue, and that is said. */
  readonly settleMs: number;
  readonly timeoutMs: number;
  /** Aborted when nobody waits any longer. */
  readonly signal: AbortSignal;
};

/** Asks again until it's pinned or failed, for a while. */
async function settle(
  { look }: ReturnType<typeof serviceApi>,
  first: PinStatus,
  { settleMs, signal }: Wish,
): Promise<PinStatus> {
  const deadline = Date.now() + settleMs;
  let status = first;
  for (let wait = FIRST_LOOK_MS; status.status === "queued" || status.status === "pinning"; wait *= 2) {
    const left = deadline - Date.now();
    if (left <= 0 || signal.aborted) break;
    await pause(Math.min(wait, left, RAREST_LOOK_MS), signal);
    if (signal.aborted) break;
    const kept = status;
    status = await look(kept.requestid).catch((error: unknown) => {
      // What it said last counts, when nobody waits for more.
      if (signal.aborted) return kept;
      throw error;
    });
  }
  return status;
}

/**
 * Asks a pinning service to keep a block, and waits until it does, for a while. What it keeps already isn't asked for again.
 * @returns What became of it: never rejects
 * @example
 * const { state, why } = await pinAtService({ kind: "service", url, token }, { cid, name: "file", origins, settleMs, timeoutMs, signal });
 */
export async function pinAtService(endpoint: ServiceEndpoint, wish: Wish): Promise<PinResult> {
  const { cid, name, origins, signal, timeoutMs, settleMs } = wish;
  const service = endpointName(endpoint);
  const api = serviceApi(endpoint, cid, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs + settleMs)]));
  try {
    const first = (await api.find()) ?? (await api.add({ name: `Rizom ${name}`, origins: origins.slice(0, 20) }));
    const last = await settle(api, first, wish);
    if (last.status === "pinned") return { endpoint, state: "pinned", why: null };
    if (last.status !== "failed") {
      return { endpoint, state: "queued", why: `${service} has the ${name} in its queue and hasn't fetched it yet.` };
    }
    const details = api.detailsOf(last);
    return { endpoint, state: "failed", why: `${service} couldn't fetch the ${name}${details && `: ${details}`}.` };
  } catch (error) {
    const said = error instanceof Error && error.name !== "TypeError" ? error.message : "it can't be reached";
    const why = error instanceof Error && /^(Timeout|Abort)Error$/.test(error.name) ? "it keeps us waiting" : said;
    return { endpoint, state: "failed", why: `${service} didn't pin the ${name}: ${why.replace(/\.?$/, ".")}` };
  }
}
