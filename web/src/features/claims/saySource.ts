import type { ClaimLine } from "../equity/claimLines.ts";
import { sayDay, sayEquity } from "../equity/sayEquity.ts";

/** Where a line comes from: "Grant of 12 000 RZM from 3 March 2026", "Round “Founding thanks”". */
export function saySource(line: ClaimLine): string {
  switch (line.kind) {
    case "grant":
      if (line.revoked) return `Revoked grant, of which ${sayEquity(line.total)} had vested`;
      return `Grant of ${sayEquity(line.total)}${line.since === null ? "" : ` from ${sayDay(line.since)}`}`;
    case "round":
      return line.source === "A round" ? line.source : `Round “${line.source}”`;
    case "patronage":
      return `Patronage from ${line.source}`;
  }
}
