import { lazy, Suspense } from "react";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Loading } from "../../components/Loading.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { GovernanceRules } from "../../features/governance/GovernanceRules.tsx";
import { ProposalList } from "../../features/governance/ProposalList.tsx";

// Below everything else.
const Treasury = lazy(() => import("../../features/treasury/Treasury.tsx"));

/** What the network is asked, how it decides, and what it has. */
export default function GovernancePage() {
  return (
    <>
      <PageHead title="Governance">
        <p className="lead">
          Two houses decide together: those who own equity, and the franchises. Neither passes anything alone.
        </p>
        <div className="row">
          <ButtonLink href="/governance/new" variant="primary">
            Propose something
          </ButtonLink>
        </div>
      </PageHead>
      <section aria-labelledby="proposals">
        <h2 id="proposals" className="visually-hidden">
          Proposals
        </h2>
        <ProposalList />
      </section>
      <GovernanceRules />
      <Suspense fallback={<Loading label="Reading the treasury" rows={3} />}>
        <Treasury />
      </Suspense>
    </>
  );
}
