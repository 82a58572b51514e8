import { lazy, Suspense } from "react";
import { Loading } from "../../components/Loading.tsx";
import { PageHead } from "../../components/PageHead.tsx";

/** Loaded after the page's head. */
const NewEngagement = lazy(() => import("../../features/opening/NewEngagement.tsx"));

export default function NewEngagementPage() {
  return (
    <>
      <PageHead title="Open an engagement">
        <p>
          Agree with a client on what is achieved, for what amount, and until when. Their money waits in escrow, and
          flows into your split when they accept.
        </p>
      </PageHead>
      <Suspense fallback={<Loading label="Opening the form" rows={4} />}>
        <NewEngagement />
      </Suspense>
    </>
  );
}
