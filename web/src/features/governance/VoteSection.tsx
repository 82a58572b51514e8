import { type Eligibility, eligibilityOf, type Proposal, type VotingFacts } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { Notice } from "../../components/Notice.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { DelegationPrompt } from "./DelegationPrompt.tsx";
import { useBallotOf, votingFactsQueryOptions } from "./queries.ts";
import { sayEligibility } from "./sayEligibility.ts";
import { SIDE_PHRASES } from "./sayVote.ts";
import { useFranchiseNames } from "./useFranchiseNames.ts";
import type { StandingProps } from "./useStanding.ts";
import { VoteForm } from "./VoteForm.tsx";

const VISITOR = {
  ...{ account: null, votes: 0n, franchiseId: null, hasVoted: false },
  ...{ balance: 0n, delegate: null, votesNow: 0n, franchiseNow: null },
} as const;

/** One's own vote: the form, or why there is none. */
export function VoteSection({ proposal, standing }: StandingProps) {
  const { address } = useConnection();
  const visitor = eligibilityOf({ ...VISITOR, state: standing.state });
  return (
    <section className="section" aria-labelledby="your-vote">
      <h2 id="your-vote">Your vote</h2>
      {address ? (
        <VoteOf key={address} account={address} proposal={proposal} standing={standing} />
      ) : (
        <p>{sayEligibility(visitor, null, () => "")}</p>
      )}
    </section>
  );
}

function VoteOf({ account, proposal, standing: { state } }: StandingProps & { account: Address }) {
  const facts = useQuery(votingFactsQueryOptions(account, proposal));
  const mine = useBallotOf(proposal.id, account);
  const nameOf = useFranchiseNames();
  if (mine) return <Voted {...mine} />;
  return (
    <QueryStates query={facts} what="whether you can vote" rows={2}>
      {(data) => {
        const all = { ...data, account, state };
        return <Choice proposal={proposal} facts={all} eligibility={eligibilityOf(all)} nameOf={nameOf} />;
      }}
    </QueryStates>
  );
}

function Voted({ side, reason }: { side: keyof typeof SIDE_PHRASES; reason: string }) {
  return (
    <Notice tone="good" title={`You voted ${SIDE_PHRASES[side]}.`}>
      {reason.trim() === "" ? null : <p className="ballot__reason">{reason}</p>}
      <p className="soft small">A ballot can’t be changed.</p>
    </Notice>
  );
}

type ChoiceProps = {
  proposal: Proposal;
  facts: VotingFacts;
  eligibility: Eligibility;
  nameOf: (franchiseId: bigint) => string;
};

function Choice({ proposal, facts, eligibility, nameOf }: ChoiceProps) {
  const sentence = sayEligibility(eligibility, facts, nameOf);
  return (
    <div className="stack">
      <p className={eligibility.may ? undefined : "vote__why"}>{sentence}</p>
      {eligibility.may ? <VoteForm proposal={proposal} weight={eligibility.weight} nameOf={nameOf} /> : null}
      <DelegationPrompt facts={facts} />
    </div>
  );
}
