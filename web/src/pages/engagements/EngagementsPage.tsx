import { ButtonLink } from "../../components/ButtonLink.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { AllEngagements } from "../../features/engagement-list/AllEngagements.tsx";

/** What is agreed with clients: for everybody to read, without a wallet. */
export default function EngagementsPage() {
  return (
    <>
      <PageHead title="Engagements">
        <p className="lead">
          A client and a franchise agree on outcomes. The client’s money waits in escrow, and flows into the team’s
          split once an outcome is accepted.
        </p>
        <div className="row">
          <ButtonLink href="/engagements/new">Open an engagement</ButtonLink>
        </div>
      </PageHead>
      <AllEngagements />
    </>
  );
}
