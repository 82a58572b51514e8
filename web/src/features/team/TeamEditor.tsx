import { useState } from "react";
import { AddressField } from "../../components/AddressField.tsx";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { TextField } from "../../components/TextField.tsx";
import { sayPercent } from "../wording/sayPercent.ts";
import { TeamPaste } from "./TeamPaste.tsx";
import { totalWeightOf } from "./teamChanges.ts";
import "./team.css";
import { newRow, readTeam, readWeight, type TeamRow } from "./teamForm.ts";

type Props = {
  rows: readonly TeamRow[];
  onChange: (rows: readonly TeamRow[]) => void;
  /** Somebody wanted to go on: what is missing is said beside its field. */
  asked: boolean;
};

/** More rows at once than anybody edits by hand; the others can be reached step by step. */
const STEP = 40;

/** Adds, removes and weighs members; their shares are shown while typing. */
export function TeamEditor({ rows, onChange, asked }: Props) {
  const [shown, setShown] = useState(STEP);
  const reading = readTeam(rows, asked);
  const total = totalWeightOf(reading.members);
  const change = (id: string, part: Partial<TeamRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  return (
    <div>
      {rows.slice(0, shown).map((row, index) => (
        <EditorRow
          key={row.id}
          row={row}
          number={index + 1}
          total={total}
          problem={reading.problems.get(row.id) ?? null}
          onChange={(part) => change(row.id, part)}
          onRemove={() => onChange(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      <div className="row team-editor__tools">
        {rows.length > shown ? (
          <Button size="small" onClick={() => setShown(shown + STEP)}>
            Show more of the {rows.length} members
          </Button>
        ) : (
          <Button size="small" onClick={() => onChange([...rows, newRow()])}>
            Add a member
          </Button>
        )}
      </div>
      <TeamPaste onPaste={(pasted) => onChange([...rows.filter(({ account }) => account.trim() !== ""), ...pasted])} />
    </div>
  );
}

type RowProps = {
  row: TeamRow;
  number: number;
  total: number;
  problem: { account: string | null; weight: string | null } | null;
  onChange: (part: Partial<TeamRow>) => void;
  onRemove: () => void;
};

function EditorRow({ row, number, total, problem, onChange, onRemove }: RowProps) {
  const { weight } = readWeight(row.weight);
  return (
    <div className="team-editor__row">
      <AddressField
        label={`Member ${number}`}
        value={row.account}
        error={problem?.account ?? null}
        onChange={(account) => onChange({ account })}
      />
      <TextField
        label="Weight"
        inputMode="numeric"
        value={row.weight}
        error={problem?.weight ?? null}
        onChange={(typed) => onChange({ weight: typed })}
      />
      <p className="team-editor__share">{weight === null ? "" : sayPercent(weight, total)}</p>
      <div className="team-editor__remove">
        <Button variant="quiet" size="small" aria-label={`Remove member ${number}`} onClick={onRemove}>
          <Icon name="close" />
        </Button>
      </div>
    </div>
  );
}
