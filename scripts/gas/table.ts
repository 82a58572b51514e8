import { ATTESTATION_ROWS } from "./attestationRows.ts";
import { ENGAGEMENT_ROWS } from "./engagementRows.ts";
import { EQUITY_ROWS } from "./equityRows.ts";
import { ROWS as SPLIT_ROWS } from "./rows.ts";
import { VOTE_ROWS } from "./voteRows.ts";

const ROWS = { ...SPLIT_ROWS, ...EQUITY_ROWS, ...VOTE_ROWS, ...ENGAGEMENT_ROWS, ...ATTESTATION_ROWS };

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
Peers' figures were measured with the same method on one machine, or are their own (Superfluid). Those under \`peer.…\` are measured
in this very run, on the same chain. @sablier/lockup 4.0.1 isn't among them: it can't be installed from the npm registry alone.

What votes cost is told apart: the same claim is measured with a twin of the token that writes no checkpoints. The supply of RZM is
kept in a checkpoint and nowhere else, so the twin writes none, and that write counts as a cost of votes. A claim by
somebody who delegates writes two checkpoints of a new second, which take a new slot each: of the supply and of the delegate's votes.

A voter's first ballot among 256 proposals opens a word, which costs 17,100 more than the later ones; OpenZeppelin's governor opens one for
each voter and proposal. Every ballot also asks the registry for the voter's franchise; OpenZeppelin's governor has one house.

Whether somebody took part is asked of Engagements once for both accounts. EAS is given 96 bytes (an engagement, an outcome with its marks,
a digest) and no resolver: who may attest isn't checked there.

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
    if (!ROWS[key]) found.push(`${key} has no row in scripts/gas/rows.ts or a neighbour of it.`);
    if (before === undefined) found.push(`${key} is new: run \`npm run gas -- --write\` and commit docs/gas.*.`);
    else if (gas * 100 > before * 102) {
      const percent = ((gas / before - 1) * 100).toFixed(1);
      found.push(`${key} rose from ${grouped(before)} to ${grouped(gas)} (+${percent} %, allowed are 2 %).`);
    }
  }
  return found;
}
