import {
  fetchAllocations,
  fetchRounds,
  type IndexedAllocation,
  type IndexedRound,
  isAllocationClaimed,
  type Round,
  readRoundsFromLogs,
} from "@rizom/sdk";
import type { Address, Client, Hex } from "viem";
import { currentTime } from "../../lib/clock.ts";
import type { IndexClient } from "../../lib/index/indexClient.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { loadAllocation, loadAllocationList } from "./allocationLists.ts";
import type { AllocationStake, RoundStakes, UnreadRound } from "./stakes.ts";

/** What the index read from a round's list; `place` is null when the account isn't in it. */
export type IndexedPlace = { readonly title: string; readonly place: { index: bigint; amount: bigint } | null };

/** A round, and what is known of an account's place in it; nothing when only the list itself can tell. */
export type RoundToRead = { readonly round: Round; readonly indexed?: IndexedPlace };

export async function roundsFromIndex(client: IndexClient, account: Address): Promise<RoundStakes> {
  const [rounds, places] = await Promise.all([fetchRounds(client), fetchAllocations(client, { account })]);
  return readRoundStakes(publicClient, { account, rounds: joinPlaces(rounds, places), now: secondsNow() });
}

/** What the index knows of an account's place in each round: as long as it hasn't found all of a list, it may miss it. */
export function joinPlaces(
  rounds: readonly (Round & Pick<IndexedRound, "list">)[],
  places: readonly Pick<IndexedAllocation, "root" | "index" | "amount">[],
): RoundToRead[] {
  return rounds.map((round) => {
    const place = places.find(({ root }) => root === round.root) ?? null;
    const { list } = round;
    return list && (place || list.isComplete) ? { round, indexed: { title: list.title, place } } : { round };
  });
}

export async function roundsFromChain(account: Address): Promise<RoundStakes> {
  const rounds = (await readRoundsFromLogs(publicClient)).map((round) => ({ round }));
  return readRoundStakes(publicClient, { account, rounds, now: secondsNow() });
}

function secondsNow(): bigint {
  return BigInt(Math.floor(currentTime() / 1000));
}

type Place = Pick<AllocationStake, "title" | "index" | "amount">;

/**
 * An account's places in rounds. Where the index doesn't know a list, the list itself is fetched, verified and searched;
 * of rounds that are over this isn't worth it. Whether a place was claimed is asked of the chain.
 */
export async function readRoundStakes(
  client: Client,
  { account, rounds, now }: { account: Address; rounds: readonly RoundToRead[]; now: bigint },
): Promise<RoundStakes> {
  const read = await Promise.all(rounds.map((round) => readStake(client, account, round, now)));
  return {
    allocations: read.filter((one) => one !== null && "index" in one),
    unread: read.filter((one) => one !== null && "problem" in one),
  };
}

async function readStake(
  client: Client,
  account: Address,
  { round, indexed }: RoundToRead,
  now: bigint,
): Promise<AllocationStake | UnreadRound | null> {
  const { root, digest, deadline, openedAt } = round;
  try {
    const place = indexed
      ? placeFromIndex(indexed)
      : deadline < now
        ? null
        : await placeFromList(root, digest, account);
    if (!place) return null;
    const isClaimed = await isAllocationClaimed(client, { root, index: place.index });
    return { root, digest, deadline, openedAt: BigInt(openedAt), account, isClaimed, ...place };
  } catch (error) {
    return { root, digest, deadline, problem: error instanceof Error ? error.message : String(error) };
  }
}

function placeFromIndex({ title, place }: IndexedPlace): Place | null {
  return place && { title, index: place.index, amount: place.amount };
}

async function placeFromList(root: Hex, digest: Hex, account: Address): Promise<Place | null> {
  const round = { root, digest };
  const [allocation, { header }] = await Promise.all([loadAllocation(round, account), loadAllocationList(round)]);
  return allocation && { title: header.title, index: allocation.index, amount: allocation.amount };
}
