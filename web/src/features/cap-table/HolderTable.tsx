import type { Holder } from "@rizom/sdk";
import { isAddressEqual } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Table } from "../../components/Table.tsx";
import { RZM } from "../equity/sayEquity.ts";
import { sayPercent } from "../wording/sayPercent.ts";
import type { HolderOrder } from "./holderPage.ts";
import { PAGE } from "./place.ts";

type Props = {
  holders: readonly Holder[];
  /** Null until it's known. */
  supply: bigint | null;
  order: HolderOrder;
};

const CAPTIONS = {
  balance: "Holders of RZM, the largest balance first",
  votes: "Holders of RZM, those with the most votes first",
} as const;

/** Holders with their share, their votes, and who votes for them. */
export function HolderTable({ holders, supply, order }: Props) {
  return (
    <Table
      caption={CAPTIONS[order]}
      rows={holders.slice(0, PAGE)}
      rowKey={({ account }) => account}
      columns={[
        { header: "Holder", cell: (holder) => <HolderCell holder={holder} /> },
        {
          header: "Balance",
          align: "end",
          cell: ({ balance }) => <Amount amount={balance} asset={RZM} variant="table" maxDecimals={2} />,
        },
        {
          header: "Share",
          align: "end",
          cell: ({ balance }) => (
            <span className="holders__share">
              {supply === null ? "…" : sayPercent(Number(balance), Number(supply))}
            </span>
          ),
        },
        {
          header: "Votes",
          align: "end",
          wideOnly: true,
          cell: ({ votes }) => <Amount amount={votes} asset={RZM} variant="table" maxDecimals={2} />,
        },
        { header: "Delegate", wideOnly: true, cell: (holder) => <Delegate holder={holder} /> },
      ]}
    />
  );
}

function HolderCell({ holder }: { holder: Holder }) {
  return (
    <>
      <AddressLabel address={holder.account} href={`/members/${holder.account}`} copy={false} />
      {/* Narrow screens have no columns for these. */}
      <span className="holders__narrow">
        Votes: <Amount amount={holder.votes} asset={RZM} maxDecimals={2} />, delegate: <Delegate holder={holder} />
      </span>
    </>
  );
}

function Delegate({ holder: { account, delegate } }: { holder: Holder }) {
  if (!delegate) return <span className="soft">nobody</span>;
  if (isAddressEqual(delegate, account)) return <span className="soft">themselves</span>;
  return <AddressLabel address={delegate} href={`/members/${delegate}`} copy={false} />;
}
