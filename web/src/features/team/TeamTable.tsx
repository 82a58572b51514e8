import type { Member } from "@rizom/sdk";
import { useState } from "react";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Button } from "../../components/Button.tsx";
import { Table } from "../../components/Table.tsx";
import { sayPercent } from "../wording/sayPercent.ts";
import { totalWeightOf } from "./teamChanges.ts";

const FIRST = 12;

/** The team from the largest share down, in steps, so that thousands don't stop the browser. */
export function TeamTable({ members, caption }: { members: readonly Member[]; caption: string }) {
  const [shown, setShown] = useState(FIRST);
  const total = totalWeightOf(members);
  const sorted = [...members].sort((a, b) => b.weight - a.weight);
  return (
    <div className="stack">
      <Table
        caption={caption}
        rows={sorted.slice(0, shown)}
        rowKey={({ account }) => account}
        columns={[
          {
            header: "Member",
            cell: ({ account }) => <AddressLabel address={account} href={`/members/${account}`} />,
          },
          { header: "Weight", align: "end", wideOnly: true, cell: ({ weight }) => weight },
          { header: "Of the team’s 60 %", align: "end", cell: ({ weight }) => sayPercent(weight, total) },
        ]}
      />
      {sorted.length > shown ? (
        <div className="row">
          <Button size="small" onClick={() => setShown(shown * 4)}>
            Show more
          </Button>
          <span className="soft small">
            {shown} of {sorted.length} members
          </span>
        </div>
      ) : null}
    </div>
  );
}
