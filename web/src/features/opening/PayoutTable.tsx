import { type Asset, type Member, type PayoutPreview, payoutPreview } from "@rizom/sdk";
import { Amount } from "../../components/Amount.tsx";
import { type Column, Table } from "../../components/Table.tsx";

type Row = { readonly title: string; readonly amount: bigint };
type Props = { outcomes: readonly Row[]; asset: Asset; members: readonly Member[] };

const LEGS = [
  ["Team", ({ team }: PayoutPreview) => team],
  ["Platform", ({ platform }: PayoutPreview) => platform],
  ["Relationship", ({ relationship }: PayoutPreview) => relationship],
] as const;

/** Outcome by outcome what each leg gets, and in sum: each payment is rounded by itself. */
export function PayoutTable({ outcomes, asset, members }: Props) {
  const rows = outcomes.map((outcome, index) => ({
    ...outcome,
    place: index + 1,
    payout: payoutPreview(outcome.amount, members),
  }));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { header: "Outcome", cell: ({ place, title }) => `${place}. ${title || "An outcome"}` },
    ...LEGS.map(([header, partOf]) => ({
      header,
      align: "end" as const,
      cell: ({ payout }: (typeof rows)[number]) => <Amount amount={partOf(payout)} asset={asset} variant="table" />,
    })),
  ];
  return (
    <Table
      caption="What each outcome pays to whom"
      columns={columns}
      rows={rows}
      rowKey={({ place }) => String(place)}
      footer={
        <tr>
          <th scope="row">In all</th>
          {LEGS.map(([header, partOf]) => (
            <td key={header} className="table__end">
              <Amount
                amount={rows.reduce((sum, { payout }) => sum + partOf(payout), 0n)}
                asset={asset}
                variant="table"
              />
            </td>
          ))}
        </tr>
      }
    />
  );
}
