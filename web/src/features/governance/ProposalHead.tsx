import type { Proposal, ProposalState } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Button } from "../../components/Button.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Time } from "../../components/Time.tsx";
import { useVotingSettings } from "./queries.ts";
import { StateOf } from "./StateOf.tsx";
import { sayOutlook } from "./sayProposal.ts";
import { titleOf } from "./titleOf.ts";
import type { ProposalStanding } from "./useStanding.ts";

/** While somebody can do something about it. */
const ACTING: readonly ProposalState[] = ["active", "succeeded", "queued"];

function showYourPart(): void {
  document.getElementById("your-part")?.scrollIntoView({ behavior: "smooth" });
}

type Props = { proposal: Proposal; standing: ProposalStanding | undefined };

/** What a proposal is called, who made it, where it stands, and what will happen now. */
export function ProposalHead({ proposal, standing }: Props) {
  const timelockDelay = useVotingSettings().data?.timelockDelay ?? null;
  return (
    <PageHead title={titleOf(proposal)}>
      <p className="proposal-head__facts">
        {standing ? <StateOf state={standing.state} /> : null}
        <span className="soft small">Proposal {proposal.number}, by</span>
        <AddressLabel address={proposal.proposer} href={`/members/${proposal.proposer}`} copy={false} />
        <span className="soft small">
          <Time timestamp={proposal.proposedAt} />
        </span>
      </p>
      {standing ? (
        <p className="lead proposal-head__outlook" role="status">
          {sayOutlook({ proposal, ...standing, timelockDelay })}
        </p>
      ) : null}
      {standing && ACTING.includes(standing.state) ? (
        <div className="row">
          <Button onClick={showYourPart}>
            {standing.state === "active" ? "Go to your vote" : "Go to what can be done"}
          </Button>
        </div>
      ) : null}
    </PageHead>
  );
}
