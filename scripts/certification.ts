import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { CASES } from "./certification/CASES.ts";
import { measureCase } from "./certification/measureCase.ts";
import type { Results } from "./certification/Results.ts";
import { renderResults } from "./certification/renderResults.ts";
import { timeCertify } from "./certification/timeCertify.ts";
import { withResults } from "./certification/withResults.ts";

// npm run certification:adversarial                attack made-up networks, print the tables
// npm run certification:adversarial -- --write     the same, and rewrite the committed figures and tables
// npm run certification:adversarial -- --check     the same, and fail when a committed figure is another
// npm run certification:adversarial -- --only=fresh/11     the figures of one world
// npm run certification:adversarial -- --time=10000        how long so many attestations take here

const JSON_FILE = new URL("../docs/certification.json", import.meta.url);
const PAGE = new URL("../docs/certification.md", import.meta.url);

const { values: flags } = parseArgs({
  options: {
    write: { type: "boolean" },
    check: { type: "boolean" },
    only: { type: "string" },
    time: { type: "string" },
  },
});

/** Figures of these cases, with a line of progress for each. */
function measure(cases: typeof CASES): Results {
  return Object.fromEntries(
    cases.map((one, index) => {
      console.error(`${index + 1} of ${cases.length}: ${one.name}`);
      return [one.name, measureCase(one)];
    }),
  );
}

if (flags.time) {
  console.log(`${flags.time} attestations: ${timeCertify(Number(flags.time)).toFixed(2)} s`);
} else if (flags.only) {
  console.log(JSON.stringify(measure(CASES.filter(({ name }) => name === flags.only)), null, 2));
} else {
  const results = measure(CASES);
  const asJson = `${JSON.stringify(results, null, 2)}\n`;
  if (flags.write) {
    await writeFile(JSON_FILE, asJson);
    await writeFile(PAGE, withResults(await readFile(PAGE, "utf8"), renderResults(results)));
    console.log("Wrote docs/certification.json and docs/certification.md.");
  } else if (!flags.check) {
    console.log(renderResults(results));
  } else if (asJson !== (await readFile(JSON_FILE, "utf8"))) {
    console.error("docs/certification.json is out of date: run `npm run certification:adversarial -- --write`.");
    process.exitCode = 1;
  } else {
    console.log(`Certification: ${CASES.length} worlds, all as published.`);
  }
}
