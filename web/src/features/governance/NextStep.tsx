import { cancellingRight, carryingOut, type Proposal, sayDuration } from "@rizom/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useConnection } from "wagmi";
import { ActionButton } from "../acting/ActionButton.tsx";
import { readActionsQueryOptions } from "../actions/queries.ts";
import { useGuardian, useVotingSettings } from "./queries.ts";
import { cancelProposal } from "./transactions/cancelProposal.ts";
import { executeProposal } from "./transactions/executeProposal.ts";
import { queueProposal } from "./transactions/queueProposal.ts";
import type { StandingProps } from "./useStanding.ts";

/** What can be done with it besides voting, by whom, and what that does. */
export function NextStep({ proposal, standing: { state, now } }: StandingProps) {
  const { address } = useConnection();
  const guardian = useGuardian().data?.account ?? null;
  const { next } = carryingOut({ state, eta: proposal.eta, now });
  const cancelling = cancellingRight({ account: address ?? null, proposer: proposal.proposer, state, guardian });
  if (next !== "queue" && next !== "execute" && !cancelling.may) return null;
  return (
    <section className="section" aria-labelledby="next-step">
      <h2 id="next-step">What can be done</h2>
      {next === "queue" ? <Queue proposal={proposal} /> : null}
      {next === "execute" ? <Execute proposal={proposal} /> : null}
      {cancelling.may ? <Cancel proposal={proposal} as={cancelling.as} /> : null}
    </section>
  );
}

function Queue({ proposal }: { proposal: Proposal }) {
  const delay = useVotingSettings().data?.timelockDelay;
  const wait = delay === undefined ? "a while" : sayDuration(delay);
  return (
    <div className="stack stack--tight">
      <p>It waits for somebody to queue it. You can; {wait} later it can be executed.</p>
      <ActionButton variant="primary" prepare={() => queueProposal(proposal, wait)}>
        Queue it
      </ActionButton>
    </div>
  );
}

function Execute({ proposal }: { proposal: Proposal }) {
  const queryClient = useQueryClient();
  async function prepare() {
    const { decoded } = await queryClient.ensureQueryData(readActionsQueryOptions(proposal.actions));
    return executeProposal(
      proposal,
      decoded.map(({ sentence }) => sentence),
    );
  }
  return (
    <div className="stack stack--tight">
      <p>It waits for somebody to execute it. You can: then the treasury does what it says.</p>
      <ActionButton variant="primary" prepare={prepare}>
        Execute it
      </ActionButton>
    </div>
  );
}

function Cancel({ proposal, as }: { proposal: Proposal; as: "proposer" | "guardian" }) {
  return (
    <div className="stack stack--tight">
      <p>
        {as === "proposer"
          ? "You proposed it, and can take it back until voting begins."
          : "You are the guardian, and can cancel it until it’s executed."}{" "}
        That ends it for good.
      </p>
      <ActionButton prepare={() => cancelProposal(proposal, as)}>Cancel the proposal</ActionButton>
    </div>
  );
}
