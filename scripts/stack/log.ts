import { styleText } from "node:util";

/** One event: which part, and what happened to it. */
export type Log = (part: string, message: string) => void;

const PART_WIDTH = 9;

/** One line per event: seconds since the start, the part, the message. */
export function logLine(elapsedMs: number, part: string, message: string): string {
  const seconds = `${(elapsedMs / 1000).toFixed(1)} s`.padStart(8);
  return `${seconds}  ${part.padEnd(PART_WIDTH)}  ${message.replaceAll(/\s*\n\s*/g, " ")}`;
}

export function createLog(startedAt: number, write: (text: string) => void): Log {
  return (part, message) => write(`${logLine(Date.now() - startedAt, part, message)}\n`);
}

/** Draws a frame around lines; an empty line is a gap. */
export function box(lines: string[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  const edge = "─".repeat(width + 2);
  const rows = lines.map((line) => `│ ${line.padEnd(width)} │`);
  return [`╭${edge}╮`, ...rows, `╰${edge}╯`].join("\n");
}

/** Colour where a person is looking, plain text in files and pipes. */
export function emphasise(text: string, stream: NodeJS.WriteStream): string {
  return stream.isTTY ? styleText("bold", text) : text;
}
