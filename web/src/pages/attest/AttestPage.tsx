import type { EngagementRecord } from "@rizom/sdk";
import { lazy, Suspense } from "react";
import { Link } from "wouter";
import { Loading } from "../../components/Loading.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { useEngagementTitle } from "../../features/attesting/useEngagementTitle.ts";
import { EngagementGate } from "../../features/engagements/EngagementGate.tsx";

/** Loaded after the page's head. */
const AttestView = lazy(() => import("../../features/attesting/AttestView.tsx"));

/** How the work in an engagement was: said by those who took part, and read by everybody. */
export default function AttestPage() {
  return <EngagementGate>{(engagement) => <Known engagement={engagement} />}</EngagementGate>;
}

function Known({ engagement }: { engagement: EngagementRecord }) {
  const title = useEngagementTitle(engagement);
  return (
    <>
      <PageHead title="How the work was" documentTitle={`How the work was: ${title}`}>
        <p>
          In <Link href={`/engagements/${engagement.engagementId}`}>{title}</Link>, those who took part say how the
          others’ work was. It’s what trust in Rizom is made of.
        </p>
      </PageHead>
      <Suspense fallback={<Loading label="Reading what was said" rows={4} />}>
        <AttestView key={String(engagement.engagementId)} engagement={engagement} />
      </Suspense>
    </>
  );
}
