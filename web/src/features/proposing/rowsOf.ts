/** Rows of a form as they're kept in one text: a line each, cells separated by tabs; at least one. */
export function rowsOf(value: string): string[][] {
  return value.split("\n").map((line) => line.split("\t"));
}

/** The inverse; what would break it can't be typed into a cell and is left out. */
export function joinRows(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => cell.replace(/[\t\n\r]/g, " ")).join("\t")).join("\n");
}
