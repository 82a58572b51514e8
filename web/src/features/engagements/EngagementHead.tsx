import type { Engagement } from "@rizom/sdk";
import { lazy, Suspense } from "react";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { Time } from "../../components/Time.tsx";
import { useBriefDocument } from "../documents/engagementQueries.ts";
import { visibleText } from "../markdown/visibleText.ts";
import { BriefText } from "./BriefText.tsx";

// Its name comes with all franchises: the page doesn't wait for them.
const FranchiseLink = lazy(() => import("./FranchiseLink.tsx"));

/** What an engagement is called and about, and to which franchise it belongs. */
export function EngagementHead({ engagement }: { engagement: Engagement }) {
  const { engagementId, franchiseId, client, facilitator, brief, openedAt } = engagement;
  const document = useBriefDocument(brief).data;
  const title = visibleText(document?.title ?? "").trim() || `Engagement ${engagementId}`;
  return (
    <PageHead title={title}>
      <p className="soft">
        Engagement {String(engagementId)} of <FranchiseName franchiseId={franchiseId} />, opened{" "}
        <Time timestamp={openedAt} />
      </p>
      <p className="engagement-head__people">
        <span className="soft">For</span>
        <AddressLabel address={client} href={`/members/${client}`} copy={false} />
        <span className="soft">looked after by</span>
        <AddressLabel address={facilitator} href={`/members/${facilitator}`} copy={false} />
      </p>
      <BriefText digest={brief} name="The brief" summaryLabel="Read all of it" />
    </PageHead>
  );
}

function FranchiseName({ franchiseId }: { franchiseId: bigint }) {
  const unnamed = <Link href={`/franchises/${franchiseId}`}>Franchise {String(franchiseId)}</Link>;
  return (
    <Suspense fallback={unnamed}>
      <FranchiseLink franchiseId={franchiseId} />
    </Suspense>
  );
}
