import { lazy, Suspense } from "react";
import { useConnection } from "wagmi";
import { Link } from "wouter";
import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { PageHead } from "../../components/PageHead.tsx";

const EditProfile = lazy(() => import("../../features/introducing/EditProfile.tsx"));

/** Where somebody writes who they are. */
export default function ProfilePage() {
  const { address } = useConnection();
  return (
    <>
      <PageHead title="Your profile">
        <p>
          Who you are and which work you like, in your own words. It stands on{" "}
          {address ? <Link href={`/members/${address}`}>your page</Link> : "your page"}, apart from what others say of
          your work.
        </p>
      </PageHead>
      {address ? (
        <Suspense fallback={<Loading label="Opening the form" rows={4} />}>
          <EditProfile key={address} account={address} />
        </Suspense>
      ) : (
        <Notice tone="waiting" title="Connect a wallet first: a profile belongs to an account." />
      )}
    </>
  );
}
