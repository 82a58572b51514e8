import { lazy, Suspense } from "react";
import { Loading } from "../../components/Loading.tsx";
import { CapTable } from "../../features/cap-table/CapTable.tsx";
import { SupplyOverTime } from "../../features/cap-table/SupplyOverTime.tsx";
import { WhoOwnsWhat } from "../../features/cap-table/WhoOwnsWhat.tsx";

// Below everything else, and not what most come for.
const Rounds = lazy(async () => ({ default: (await import("../../features/rounds/Rounds.tsx")).Rounds }));

/** Who owns the network: for everybody to see, without a wallet. */
export function TheNetwork() {
  return (
    <section className="section" aria-labelledby="network">
      <h2 id="network">The network</h2>
      <WhoOwnsWhat />
      <CapTable />
      <SupplyOverTime />
      <Suspense fallback={<Loading label="Reading the rounds" rows={3} />}>
        <Rounds />
      </Suspense>
    </section>
  );
}
