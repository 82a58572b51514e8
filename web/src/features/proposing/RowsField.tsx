import { AddressField } from "../../components/AddressField.tsx";
import { AmountField } from "../../components/AmountField.tsx";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { joinRows, rowsOf } from "./rowsOf.ts";
import type { Column, FieldSpec, Problems } from "./Template.ts";

type Props = {
  field: Extract<FieldSpec, { kind: "rows" }>;
  value: string;
  problems: Problems;
  onChange: (value: string) => void;
};

const NO_UNIT = { symbol: "", decimals: 0 };

/** Several of the same: payees, owners. */
export function RowsField({ field, value, problems, onChange }: Props) {
  const rows = rowsOf(value);
  const { columns, name, more, label } = field;
  const change = (row: number, column: number, cell: string) =>
    onChange(
      joinRows(
        rows.map((cells, i) => (i === row ? columns.map((_, j) => (j === column ? cell : (cells[j] ?? ""))) : cells)),
      ),
    );
  return (
    <div className="proposing__rows">
      {rows.map((cells, row) => (
        // Rows have no other name than their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <div key={row} className="proposing__row">
          {columns.map((column, index) => (
            <Cell
              key={column.label}
              column={column}
              number={rows.length > 1 ? row + 1 : null}
              value={cells[index] ?? ""}
              error={problems[`${name}.${row}.${index}`] ?? null}
              onChange={(cell) => change(row, index, cell)}
            />
          ))}
          {rows.length > 1 ? (
            <Button
              variant="quiet"
              size="small"
              aria-label={`Remove ${label.toLowerCase()} ${row + 1}`}
              onClick={() => onChange(joinRows(rows.filter((_, i) => i !== row)))}
            >
              <Icon name="close" />
            </Button>
          ) : null}
        </div>
      ))}
      <Button size="small" onClick={() => onChange(joinRows([...rows, columns.map(() => "")]))}>
        {more}
      </Button>
    </div>
  );
}

type CellProps = {
  column: Column;
  number: number | null;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
};

function Cell({ column, number, value, error, onChange }: CellProps) {
  const label = number === null ? column.label : `${column.label}, ${number}`;
  const common = { label, value, error, onChange };
  return column.kind === "address" ? (
    <AddressField {...common} />
  ) : (
    <AmountField {...common} asset={column.unit ?? NO_UNIT} />
  );
}
