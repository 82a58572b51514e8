import type { Member } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Badge } from "../../components/Badge.tsx";
import { Table } from "../../components/Table.tsx";
import { sayPercent } from "../wording/sayPercent.ts";
import { compareTeams, totalWeightOf } from "./teamChanges.ts";

const WORDS = { joins: "Joins", leaves: "Leaves", changes: "New weight" } as const;

/** Who gets what before and after a change: shares move even for those whose weight stays. */
export function TeamPreview({ before, after }: { before: readonly Member[]; after: readonly Member[] }) {
  const changes = new Map(compareTeams(before, after).map((change) => [change.account.toLowerCase(), change]));
  const [totalBefore, totalAfter] = [totalWeightOf(before), totalWeightOf(after)];
  const left = before.filter(({ account }) => changes.get(account.toLowerCase())?.kind === "leaves");
  const weights = new Map(before.map(({ account, weight }) => [account.toLowerCase(), weight]));
  const rows = [
    ...after.map(({ account, weight }) => ({
      account,
      before: weights.get(account.toLowerCase()) ?? 0,
      after: weight,
    })),
    ...left.map(({ account, weight }) => ({ account, before: weight, after: 0 })),
  ];
  return (
    <Table
      caption="The team’s 60 %, before and after"
      showCaption
      rows={rows.slice(0, 100)}
      rowKey={({ account }) => account}
      columns={[
        { header: "Member", cell: ({ account }) => <AddressLabel address={account} copy={false} /> },
        {
          header: "Change",
          wideOnly: true,
          cell: ({ account }) => {
            const change = changes.get(account.toLowerCase());
            return change ? <Badge>{WORDS[change.kind]}</Badge> : null;
          },
        },
        { header: "Before", align: "end", cell: (row) => sayPercent(row.before, totalBefore) },
        { header: "After", align: "end", cell: (row) => sayPercent(row.after, totalAfter) },
      ]}
    />
  );
}
