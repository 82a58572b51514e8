import type { ReactNode } from "react";

export type Column<Row> = {
  header: string;
  /** "end" for figures. */
  align?: "start" | "end";
  /** Columns marked so vanish below 560 px; say the same elsewhere in the row. */
  wideOnly?: boolean;
  cell: (row: Row) => ReactNode;
};

type Props<Row> = {
  /** What the table shows, read out first; visible when `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Sums, under a line. */
  footer?: ReactNode;
};

export function Table<Row>({ caption, showCaption = false, columns, rows, rowKey, footer }: Props<Row>) {
  return (
    // Wide tables scroll inside their own frame, which is focusable so that the keyboard can scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions must be reachable
    <section className="table-frame" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={showCaption ? "table__caption" : "visually-hidden"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.header} scope="col" className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.header} className={cellClass(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {footer ? <tfoot>{footer}</tfoot> : null}
      </table>
    </section>
  );
}

function cellClass<Row>({ align, wideOnly }: Column<Row>): string | undefined {
  return [align === "end" ? "table__end" : "", wideOnly ? "table__wide" : ""].filter(Boolean).join(" ") || undefined;
}
