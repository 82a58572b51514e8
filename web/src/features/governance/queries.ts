import {
  type Ballot,
  deploymentOf,
  fetchBallots,
  fetchProposal,
  fetchProposals,
  fetchProposalsAbout,
  fetchSeats,
  type Proposal,
  type ProposalSummary,
  readBallotsFromLogs,
  readGuardian,
  readPresentSettings,
  readProposalsFromLogs,
  readQuorums,
  readSeatsFromLogs,
  readVotingFacts,
  type Seat,
} from "@rizom/sdk";
import { queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Address } from "viem";
import { environment } from "../../lib/environment.ts";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { pace } from "../../lib/index/pace.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { addBallots, changeKnownProposals, changeProposal, changeProposals } from "./governanceOverlay.ts";
import { isAbout } from "./proposalOrder.ts";

type Key = ReturnType<typeof keys.governancePart>;

const LIVE = 5_000;

/** So many proposals, the newest first. */
export function proposalsQueryOptions(first: number) {
  return fromIndexOrChain<readonly ProposalSummary[], Key>({
    queryKey: keys.governancePart("proposals", String(first)),
    index: (client) => fetchProposals(client, { first }),
    chain: async (client) => (await readProposalsFromLogs(client)).slice(0, first),
  });
}

export const useProposals = (first: number) =>
  useMergedQuery({ ...proposalsQueryOptions(first), refetchInterval: pace }, changeProposals);

/** Proposals in whose text all words of another text stand. */
function proposalsAboutQueryOptions(text: string) {
  return fromIndexOrChain<readonly ProposalSummary[], Key>({
    queryKey: keys.governancePart("about", text),
    index: (client) => fetchProposalsAbout(client, { text }),
    chain: async (client) => (await readProposalsFromLogs(client)).filter((proposal) => isAbout(proposal, text)),
  });
}

export const useProposalsAbout = (text: string) =>
  useMergedQuery(
    { ...proposalsAboutQueryOptions(text), enabled: text !== "", refetchInterval: false },
    changeKnownProposals,
  );

/** One proposal; null when there is none. */
export function proposalQueryOptions(id: bigint) {
  const fromLogs = async (client: typeof publicClient) =>
    (await readProposalsFromLogs(client)).find((proposal) => proposal.id === id) ?? null;
  return fromIndexOrChain<Proposal | null, Key>({
    queryKey: keys.governancePart("proposal", String(id)),
    // One that is a moment old isn't in the index yet.
    index: async (client) => (await fetchProposal(client, { id })) ?? fromLogs(publicClient),
    chain: () => fromLogs(publicClient),
  });
}

export const useProposal = (id: bigint) =>
  useMergedQuery({ ...proposalQueryOptions(id), refetchInterval: pace }, changeProposal);

/** What both houses need, and how large they are: the chain's own word, which never changes once the snapshot is past. */
export function quorumsQueryOptions(snapshot: bigint, now: bigint) {
  const isPast = snapshot < now;
  return queryOptions({
    queryKey: keys.governancePart("quorums", isPast ? String(snapshot) : "now"),
    queryFn: () => readQuorums(publicClient, { snapshot, now }),
    staleTime: isPast ? Number.POSITIVE_INFINITY : LIVE,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** The same for many proposals: by snapshot, as far as it's known. */
export function useQuorums(proposals: readonly ProposalSummary[], now: bigint) {
  const snapshots = [...new Set(proposals.map(({ snapshot }) => snapshot))];
  return useQueries({
    queries: snapshots.map((snapshot) => quorumsQueryOptions(snapshot, now)),
    combine: (results) =>
      new Map(results.flatMap(({ data }, n) => (data && snapshots[n] !== undefined ? [[snapshots[n], data]] : []))),
  });
}

/** What decides whether an account may vote: the chain's own word. */
export function votingFactsQueryOptions(account: Address, { id, snapshot }: Pick<Proposal, "id" | "snapshot">) {
  return queryOptions({
    queryKey: keys.governancePart("facts", String(id), account.toLowerCase()),
    queryFn: () => readVotingFacts(publicClient, { account, proposal: { id, snapshot } }),
    refetchInterval: LIVE,
  });
}

/** How many ballots are shown before somebody asks for more. */
export function ballotsQueryOptions(proposalId: bigint, first: number) {
  return fromIndexOrChain<readonly Ballot[], Key>({
    queryKey: keys.governancePart("ballots", String(proposalId), String(first)),
    index: (client) => fetchBallots(client, { proposalId, first }),
    chain: async (client) => (await readBallotsFromLogs(client, { proposalId })).slice(0, first),
  });
}

/** The newest ballots, one's own at once. */
export function useBallots(proposalId: bigint, first: number) {
  const apply = useMemo(() => addBallots(proposalId), [proposalId]);
  return useMergedQuery({ ...ballotsQueryOptions(proposalId, first), refetchInterval: pace }, apply);
}

/** An account's own ballot, at most one. */
export function useBallotOf(proposalId: bigint, voter: Address) {
  const apply = useMemo(() => addBallots(proposalId), [proposalId]);
  const query = useMergedQuery(
    fromIndexOrChain<readonly Ballot[], Key>({
      queryKey: keys.governancePart("ballot", String(proposalId), voter.toLowerCase()),
      index: (client) => fetchBallots(client, { proposalId, voter, first: 1 }),
      chain: (client) => readBallotsFromLogs(client, { proposalId, voter }),
    }),
    apply,
  );
  return query.data?.data.find((ballot) => ballot.voter.toLowerCase() === voter.toLowerCase()) ?? null;
}

/** Who sits in the franchise house for a proposal. */
export function seatsQueryOptions(snapshot: bigint) {
  return fromIndexOrChain<readonly Seat[], Key>({
    queryKey: keys.governancePart("seats", String(snapshot)),
    index: (client) => fetchSeats(client, { snapshot }),
    chain: (client) => readSeatsFromLogs(client, { snapshot }),
  });
}

export const useSeats = (snapshot: bigint) => useQuery({ ...seatsQueryOptions(snapshot), refetchInterval: pace });

/** Who may cancel, and until when: the chain's own word. */
export const useGuardian = () =>
  useQuery({ queryKey: keys.governancePart("guardian"), queryFn: () => readGuardian(publicClient), staleTime: LIVE });

/** How voting goes: the chain's own word. */
export const useVotingSettings = () =>
  useQuery({
    queryKey: keys.governancePart("settings"),
    queryFn: () => readPresentSettings(publicClient, deploymentOf(environment.chainId)),
    staleTime: LIVE,
  });
