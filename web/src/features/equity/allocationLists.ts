import { type Allocation, fetchDocument, type Round } from "@rizom/sdk";
import type { AllocationList } from "@rizom/sdk/rounds";
import type { Address, Hex } from "viem";
import { environment } from "../../lib/environment.ts";

/** What a list is asked for by: the round's root and the digest of its list. */
export type ListedRound = Pick<Round, "root" | "digest">;

/** A list never changes: each is fetched and verified once. One that failed is tried again, but not at once. */
const lists = new Map<Hex, Promise<AllocationList>>();
const PAUSE = 20_000;
const PATIENCE = 6_000;

/**
 * The allocation list of a round, fetched by its digest and verified against the chain.
 *
 * @throws {DocumentUnavailableError} when no gateway has it
 * @throws {AllocationListError} when it isn't what it must be
 */
export function loadAllocationList(round: ListedRound): Promise<AllocationList> {
  const known = lists.get(round.root);
  if (known) return known;
  const loading = load(round);
  lists.set(round.root, loading);
  loading.catch(() => setTimeout(() => lists.delete(round.root), PAUSE));
  return loading;
}

/** Tries a list again that couldn't be read: somebody asked for it. */
export function forgetAllocationList(root: Hex): void {
  lists.delete(root);
}

async function load({ root, digest }: ListedRound): Promise<AllocationList> {
  const gateways = environment.ipfsGatewayUrls;
  const get = (document: Hex) => fetchDocument({ digest: document, gateways, timeoutMs: PATIENCE });
  const [{ readAllocationList }, header] = await Promise.all([import("./listReader.ts"), get(digest)]);
  return readAllocationList(header, get, { digest, root });
}

/**
 * What a round allocates to an account, with the proof, from the verified list.
 *
 * @returns null when the account isn't in the list
 */
export async function loadAllocation(round: ListedRound, account: Address): Promise<Allocation | null> {
  const [list, { allocationFor }] = await Promise.all([loadAllocationList(round), import("./listReader.ts")]);
  return allocationFor(list, account);
}
