import { type Houses, housesOf, type Proposal, type ProposalState, stateOf } from "@rizom/sdk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useChainTime } from "../equity/useChainTime.ts";
import { quorumsQueryOptions } from "./queries.ts";

/** Where a proposal stands now, by the chain's clock. */
export type ProposalStanding = {
  /** Seconds. */
  readonly now: bigint;
  readonly state: ProposalState;
  readonly houses: Houses;
};

/** What the parts of a proposal's page are given. */
export type StandingProps = { readonly proposal: Proposal; readonly standing: ProposalStanding };

/** How a proposal and both houses stand now; the standing is null until the quorums are read. */
export function useStanding(proposal: Proposal) {
  const now = useChainTime();
  const query = useQuery({ ...quorumsQueryOptions(proposal.snapshot, now), placeholderData: keepPreviousData });
  const standing: ProposalStanding | null = query.data
    ? {
        now,
        state: stateOf({ proposal, quorums: query.data, now }),
        houses: housesOf({ proposal, quorums: query.data }),
      }
    : null;
  return { ...query, data: standing ?? undefined };
}
