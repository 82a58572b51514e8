import { useState } from "react";
import { AddressField } from "../../components/AddressField.tsx";
import { AmountField } from "../../components/AmountField.tsx";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { RZM } from "../equity/sayEquity.ts";
import { GrantPaste } from "./GrantPaste.tsx";
import { type GrantProblem, type GrantRow, newGrantRow } from "./grantForm.ts";

type Props = {
  rows: readonly GrantRow[];
  problems: ReadonlyMap<string, GrantProblem>;
  onChange: (rows: readonly GrantRow[]) => void;
};

/** More rows at once than anybody edits by hand; the others can be reached step by step. */
const STEP = 40;

/** Who gets how much: line by line, or pasted. */
export function GrantRows({ rows, problems, onChange }: Props) {
  const [shown, setShown] = useState(STEP);
  const change = (id: string, part: Partial<GrantRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <div>
      {rows.slice(0, shown).map((row, index) => (
        <Row
          key={row.id}
          row={row}
          number={rows.length > 1 ? index + 1 : null}
          problem={problems.get(row.id) ?? null}
          onChange={(part) => change(row.id, part)}
          onRemove={() => onChange(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      <div className="row grant-rows__tools">
        {rows.length > shown ? (
          <Button size="small" onClick={() => setShown(shown + STEP)}>
            Show more of the {rows.length} lines
          </Button>
        ) : (
          <Button size="small" onClick={() => onChange([...rows, newGrantRow()])}>
            Grant to somebody else too
          </Button>
        )}
      </div>
      <GrantPaste onPaste={(pasted) => onChange([...rows.filter(({ account }) => account.trim() !== ""), ...pasted])} />
    </div>
  );
}

type RowProps = {
  row: GrantRow;
  /** Null when it's the only one. */
  number: number | null;
  problem: GrantProblem | null;
  onChange: (part: Partial<GrantRow>) => void;
  onRemove: () => void;
};

function Row({ row, number, problem, onChange, onRemove }: RowProps) {
  return (
    <div className="grant-rows__row">
      <AddressField
        label={number === null ? "Who gets it" : `Account ${number}`}
        value={row.account}
        error={problem?.account ?? null}
        onChange={(account) => onChange({ account })}
      />
      <AmountField
        label={number === null ? "How much in all" : "Amount"}
        asset={RZM}
        value={row.amount}
        error={problem?.amount ?? null}
        onChange={(amount) => onChange({ amount })}
      />
      <div className="grant-rows__remove">
        {number === null ? null : (
          <Button variant="quiet" size="small" aria-label={`Remove account ${number}`} onClick={onRemove}>
            <Icon name="close" />
          </Button>
        )}
      </div>
    </div>
  );
}
