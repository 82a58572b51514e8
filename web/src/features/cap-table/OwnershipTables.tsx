import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Table } from "../../components/Table.tsx";
import { RZM } from "../equity/sayEquity.ts";
import { sayPercent } from "../wording/sayPercent.ts";
import { sayParcel } from "./Beds.tsx";
import { leftOf, MODULE_NAMES, type ModuleUse } from "./origins.ts";
import type { Parcel } from "./parcels.ts";

/** The beds, as a table. */
export function ParcelTable({ parcels, caption }: { parcels: readonly Parcel[]; caption: string }) {
  return (
    <Table
      caption={caption}
      rows={parcels}
      rowKey={({ key }) => key}
      columns={[
        {
          header: "Owner",
          cell: (parcel) =>
            parcel.account ? (
              <AddressLabel address={parcel.account} href={`/members/${parcel.account}`} copy={false} />
            ) : (
              sayParcel(parcel)
            ),
        },
        { header: "Owns", align: "end", cell: ({ amount }) => <RzmCell amount={amount} /> },
        { header: "Of all", align: "end", cell: ({ share }) => sayPercent(share, 1) },
      ]}
    />
  );
}

/** What each way of getting equity has brought, as a table. */
export function ModuleTable({ modules, caption }: { modules: readonly ModuleUse[]; caption: string }) {
  return (
    <Table
      caption={caption}
      rows={modules}
      rowKey={({ kind }) => kind}
      columns={[
        { header: "From", cell: ({ kind }) => MODULE_NAMES[kind] },
        { header: "Minted", align: "end", cell: ({ minted }) => <RzmCell amount={minted} /> },
        { header: "Promised", align: "end", cell: ({ promised }) => <RzmCell amount={promised} /> },
        { header: "Left", align: "end", cell: (module) => <RzmCell amount={leftOf(module)} /> },
        { header: "Limit", align: "end", cell: ({ limit }) => <RzmCell amount={limit} /> },
      ]}
    />
  );
}

function RzmCell({ amount }: { amount: bigint }) {
  return <Amount amount={amount} asset={RZM} variant="table" maxDecimals={2} />;
}
