import type { Engagement } from "@rizom/sdk";
import { Link } from "wouter";
import { PageHead } from "../../components/PageHead.tsx";
import { Time } from "../../components/Time.tsx";
import { useBriefDocument } from "../documents/engagementQueries.ts";
import { useFranchiseName } from "../franchises/queries.ts";
import { visibleText } from "../markdown/visibleText.ts";
import { BriefText } from "./BriefText.tsx";

/** What an engagement is called and about, and to which franchise it belongs. */
export function EngagementHead({ engagement }: { engagement: Engagement }) {
  const { engagementId, franchiseId, brief, openedAt } = engagement;
  const document = useBriefDocument(brief).data;
  const franchise = useFranchiseName(franchiseId);
  const title = visibleText(document?.title ?? "").trim() || `Engagement ${engagementId}`;
  return (
    <PageHead title={title}>
      <p className="soft">
        Engagement {String(engagementId)} of <Link href={`/franchises/${franchiseId}`}>{franchise}</Link>, opened{" "}
        <Time timestamp={openedAt} />
      </p>
      <BriefText digest={brief} name="The brief" summaryLabel="Read all of it" />
    </PageHead>
  );
}
