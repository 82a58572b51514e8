import { ROWS } from "./rows.ts";

type Figures = Record<string, number>;

const grouped = (value: number) => value.toLocaleString("en-US");

function verdict(gas: number, target: number | undefined): string {
  if (target === undefined) return "";
  return gas <= target ? `≤ ${grouped(target)} ✓` : `≤ ${grouped(target)}: missed by ${grouped(gas - target)}`;
}

/** The committed page: figures, targets, and the peers' figures beside ours. */
export function renderTable(figures: Figures): string {
  const lines = Object.entries(figures).map(([key, gas]) => {
    const row = ROWS[key];
    return `| \`${key}\` | ${row?.what ?? ""} | ${grouped(gas)} | ${verdict(gas, row?.target)} | ${row?.peers ?? ""} |`;
  });
  return `# Gas

Whole transactions: 21,000, calldata and cold access included; "steady" means that the slots written are not zero before.
Written by \`npm run gas -- --write\`; \`npm test\` fails when a figure rises by more than 2 % over this page.
Peers' figures were measured with the same method on one machine, or are their own (Superfluid).

| key | operation | gas | target | peers |
|---|---|---:|---|---|
${lines.join("\n")}
`;
}

/** One sentence for each figure that is missing, unknown, or more than 2 % over the committed one. */
export function complaints(figures: Figures, committed: Figures): string[] {
  const found: string[] = [];
  for (const key of Object.keys(committed)) {
    if (figures[key] === undefined) found.push(`${key} is in docs/gas.json but was not measured.`);
  }
  for (const [key, gas] of Object.entries(figures)) {
    const before = committed[key];
    if (!ROWS[key]) found.push(`${key} has no row in scripts/gas/rows.ts.`);
    if (before === undefined) found.push(`${key} is new: run \`npm run gas -- --write\` and commit docs/gas.*.`);
    else if (gas * 100 > before * 102) {
      const percent = ((gas / before - 1) * 100).toFixed(1);
      found.push(`${key} rose from ${grouped(before)} to ${grouped(gas)} (+${percent} %, allowed are 2 %).`);
    }
  }
  return found;
}
