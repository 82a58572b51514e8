import { lazy, Suspense } from "react";
import { useConnection } from "wagmi";
import { Empty } from "../../components/Empty.tsx";
import { Loading } from "../../components/Loading.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { GrantTools } from "../../features/granting/GrantTools.tsx";
import { TheNetwork } from "./TheNetwork.tsx";
import "../../features/equity/equity.css";
import "../../features/splits/splits.css";

// Visitors without a wallet have no use for it, and it's the larger part.
const YourEquity = lazy(() => import("../../features/equity/YourEquity.tsx"));

/** What part of the network you own, and who owns the rest. */
export default function EquityPage() {
  const { address } = useConnection();
  return (
    <>
      <PageHead title="Equity">
        <p className="lead">
          Those who do the work own the network. RZM is their part of it: granted and vesting, handed out in rounds, or
          grown by itself with the revenue they earn.
        </p>
      </PageHead>
      <section aria-labelledby="yours">
        <h2 id="yours" className="visually-hidden">
          Yours
        </h2>
        {address ? (
          <Suspense fallback={<Loading label="Reading your equity" rows={5} />}>
            <YourEquity key={address} account={address} />
          </Suspense>
        ) : (
          <Empty title="Connect a wallet to see what is yours.">
            What you own, what you can claim and how your grants vest stands here then. Anybody’s equity can be read on
            their page, without a wallet.
          </Empty>
        )}
      </section>
      <TheNetwork />
      <GrantTools />
    </>
  );
}
