import { CapTable } from "../../features/cap-table/CapTable.tsx";
import { SupplyOverTime } from "../../features/cap-table/SupplyOverTime.tsx";
import { WhoOwnsWhat } from "../../features/cap-table/WhoOwnsWhat.tsx";

/** Who owns the network: for everybody to see, without a wallet. */
export function TheNetwork() {
  return (
    <section className="section" aria-labelledby="network">
      <h2 id="network">The network</h2>
      <WhoOwnsWhat />
      <CapTable />
      <SupplyOverTime />
    </section>
  );
}
