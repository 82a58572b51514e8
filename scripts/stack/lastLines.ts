import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

const TAIL_BYTES = 8192;

/** The end of a log file, without colours; long lines are cut. */
export function lastLines(path: string, count: number): string[] {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return ["(no log)"];
  }
  try {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(file, tail, 0, tail.length, size - tail.length);
    const lines = stripVTControlCharacters(tail.toString("utf8"))
      .split("\n")
      .filter((line) => line.trim() !== "");
    const last = lines.slice(-count).map((line) => (line.length > 300 ? `${line.slice(0, 300)}…` : line));
    return last.length === 0 ? ["(it wrote nothing)"] : last;
  } finally {
    closeSync(file);
  }
}
