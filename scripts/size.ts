import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { budgetOf } from "./size/budgets.ts";
import { measureBundles } from "./size/bundles.ts";

// npm run size                build the dApp, print a table, fail when a budget is passed
// npm run size -- --json      one flat JSON object: gzip bytes of the entry and of every route
// npm run size -- --write     rewrite the committed table
// npm run size -- --check     as without a flag, and fail when the committed table is out of date by more than 2 %

const TABLE_FILE = new URL("../docs/size.md", import.meta.url);
const WEB = fileURLToPath(new URL("../web", import.meta.url));

const { values: flags } = parseArgs({
  options: { json: { type: "boolean" }, write: { type: "boolean" }, check: { type: "boolean" } },
});

function build(): void {
  // What is measured is what anybody would publish: no demo wallet, no local addresses.
  const publicEnv = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITE_")));
  const vite = spawnSync("vite", ["build", "--logLevel", "warn"], { cwd: WEB, env: publicEnv, encoding: "utf8" });
  if (vite.status !== 0) throw new Error(`The dApp doesn't build:\n${vite.stdout}${vite.stderr}${vite.error ?? ""}`);
}

function renderTable(sizes: Record<string, number>): string {
  const grouped = (value: number) => value.toLocaleString("en-US");
  const rows = Object.entries(sizes).map(
    ([key, bytes]) => `| \`${key}\` | ${grouped(bytes)} | ${grouped(budgetOf(key))} |`,
  );
  return `# Size of the dApp

Gzip bytes of a production build; a route is what it adds to the entry. Written by \`npm run size -- --write\`;
\`npm test\` fails when a budget is passed. Fonts (woff2, loaded when a text needs them) are not counted.

| part | bytes | budget |
|---|---:|---:|
${rows.join("\n")}
`;
}

/** Bytes by part, as the committed table has them. */
async function committedSizes(): Promise<Record<string, number>> {
  const rows = (await readFile(TABLE_FILE, "utf8")).matchAll(/^\| `([^`]+)` \| ([\d,]+) \|/gm);
  return Object.fromEntries([...rows].map(([, key = "", bytes = ""]) => [key, Number(bytes.replaceAll(",", ""))]));
}

function complaints(sizes: Record<string, number>, committed: Record<string, number>): string[] {
  const passed = Object.entries(sizes)
    .filter(([key, bytes]) => bytes > budgetOf(key))
    .map(([key, bytes]) => `${key} has ${bytes} bytes, ${bytes - budgetOf(key)} over its budget of ${budgetOf(key)}.`);
  const keys = new Set([...Object.keys(sizes), ...Object.keys(committed)]);
  const stale = [...keys].some((key) => {
    const [now, before] = [sizes[key] ?? 0, committed[key] ?? 0];
    return Math.abs(now - before) > Math.max(before * 0.02, 200);
  });
  if (stale) passed.push("docs/size.md is out of date: run `npm run size -- --write` and commit it.");
  return passed;
}

build();
const sizes = await measureBundles();
if (flags.json) {
  console.log(JSON.stringify(sizes, null, 2));
} else if (flags.write) {
  await writeFile(TABLE_FILE, renderTable(sizes));
  console.log("Wrote docs/size.md.");
} else {
  const found = complaints(sizes, await committedSizes());
  if (!flags.check) console.log(renderTable(sizes));
  for (const sentence of found) console.error(sentence);
  if (found.length > 0) process.exitCode = 1;
  else console.log(`Size: ${Object.keys(sizes).length} parts, all within their budgets.`);
}
