import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { measureAttestations } from "./gas/attestations.ts";
import { measureEas } from "./gas/eas.ts";
import { measureEngagements } from "./gas/engagements.ts";
import { measureEquity } from "./gas/equity.ts";
import { measurePeers } from "./gas/peers.ts";
import { measureSplits } from "./gas/splits.ts";
import { complaints, renderTable } from "./gas/table.ts";
import { measureVotes } from "./gas/votes.ts";

// npm run gas                 measure, print a table, say what rose
// npm run gas -- --json       one flat JSON object: operation → gas
// npm run gas -- --write      measure and rewrite the committed table
// npm run gas -- --check      measure and fail when a figure rose by more than 2 %

const JSON_FILE = new URL("../docs/gas.json", import.meta.url);
const TABLE_FILE = new URL("../docs/gas.md", import.meta.url);

const { values: flags } = parseArgs({
  options: { json: { type: "boolean" }, write: { type: "boolean" }, check: { type: "boolean" } },
});

const measured = {
  ...(await measureSplits()),
  ...(await measureEquity()),
  ...(await measureVotes()),
  ...(await measureEngagements()),
  ...(await measureAttestations()),
  ...(await measurePeers()),
  ...(await measureEas()),
};
const figures = Object.fromEntries(Object.entries(measured).map(([key, gas]) => [key, Number(gas)]));
const asJson = `${JSON.stringify(figures, null, 2)}\n`;

if (flags.json) {
  process.stdout.write(asJson);
} else if (flags.write) {
  await writeFile(JSON_FILE, asJson);
  await writeFile(TABLE_FILE, renderTable(figures));
  console.log("Wrote docs/gas.json and docs/gas.md.");
} else {
  const committed = JSON.parse(await readFile(JSON_FILE, "utf8")) as Record<string, number>;
  const found = complaints(figures, committed);
  if (!flags.check) console.log(renderTable(figures));
  for (const sentence of found) console.error(sentence);
  if (found.length === 0) console.log(`Gas: ${Object.keys(figures).length} figures, none rose by more than 2 %.`);
  else process.exitCode = 1;
}
