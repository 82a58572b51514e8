import { randomUUID } from "node:crypto";
import type { CID } from "multiformats/cid";
import type { Blocks } from "../blocks.ts";
import { NotHere } from "../failure.ts";
import type { Pins } from "../pins.ts";
import { fetchFromPeers } from "./peers.ts";

export type PinStatus = {
  readonly requestid: string;
  readonly status: "queued" | "pinning" | "pinned" | "failed";
  readonly created: string;
  readonly pin: { readonly cid: string; readonly name: string; readonly origins: string[]; readonly meta: object };
  readonly delegates: string[];
  readonly info: { readonly status_details?: string };
};

export type Wish = { cid: CID; name: string; origins: string[]; meta: object };
export type Stores = { blocks: Blocks; pins: Pins };

/** So many requests are remembered; what is pinned stays so when its request is forgotten. */
const MAX_REQUESTS = 10_000;

/** Requests of the Remote Pinning API, in memory: what they pinned is on disk, and found again after a restart. */
export function createPinRequests({ blocks, pins }: Stores, peers: readonly string[]) {
  const requests = new Map<string, PinStatus>();
  const ending = new AbortController();
  let last = 0;
  /** Moments are unique, because lists are paged by them. */
  const now = () => {
    last = Math.max(Date.now(), last + 1);
    return new Date(last).toISOString();
  };
  const note = (status: PinStatus): PinStatus => {
    requests.set(status.requestid, status);
    const [oldest] = requests.keys();
    if (requests.size > MAX_REQUESTS && oldest !== undefined) requests.delete(oldest);
    return status;
  };
  const start = ({ cid, name, origins, meta }: Wish, status: PinStatus["status"]): PinStatus => {
    const pin = { cid: cid.toString(), name, origins, meta };
    return note({ requestid: randomUUID(), status, created: now(), pin, delegates: [], info: {} });
  };

  async function keep(request: PinStatus, { cid, name, origins }: Wish): Promise<void> {
    try {
      await blocks.read(cid).catch((error: unknown) => {
        if (!(error instanceof NotHere)) throw error;
        return fetchFromPeers(cid, { peers, origins, signal: ending.signal }, (bytes) => blocks.put(cid, bytes));
      });
      await pins.set({ cid, type: "recursive", name });
      note({ ...request, status: "pinned" });
    } catch (error) {
      const details = error instanceof Error ? error.message : String(error);
      note({ ...request, status: "failed", info: { status_details: details } });
    }
  }

  // What was pinned before, by whatever way, has a request too.
  for (const { cid, name } of pins.list()) start({ cid, name, origins: [], meta: {} }, "pinned");

  return {
    add(wish: Wish): PinStatus {
      const request = start(wish, "pinning");
      void keep(request, wish);
      return request;
    },
    find: (requestid: string) => requests.get(requestid),
    list: (): PinStatus[] => [...requests.values()].reverse(),
    /** The content stays pinned while another request names it. */
    async remove(requestid: string, cid: CID): Promise<void> {
      requests.delete(requestid);
      const isWanted = [...requests.values()].some(({ pin, status }) => pin.cid === `${cid}` && status !== "failed");
      if (!isWanted) await pins.remove(cid);
    },
    close: () => ending.abort(),
  };
}

export type PinRequests = ReturnType<typeof createPinRequests>;
