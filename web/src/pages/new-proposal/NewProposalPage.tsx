import { lazy, Suspense } from "react";
import { Loading } from "../../components/Loading.tsx";
import { PageHead } from "../../components/PageHead.tsx";

/** Knows every contract that can be called: loaded after the page's head. */
const Builder = lazy(() => import("../../features/proposing/Builder.tsx"));

export default function NewProposalPage() {
  return (
    <>
      <PageHead title="Propose something">
        <p>Say what the network should do and why. Both houses vote on it: those who own equity, and the franchises.</p>
      </PageHead>
      <Suspense fallback={<Loading label="Opening the builder" rows={4} />}>
        <Builder />
      </Suspense>
    </>
  );
}
