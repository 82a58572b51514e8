import { runShared } from "./test/runShared.ts";
import { type Result, runSuite } from "./test/runSuite.ts";
import { COMPILING, SUITES, type Suite } from "./test/suites.ts";

// npm test                    everything, side by side where that is safe
// npm test -- web browser     only the suites whose name contains one of the words

const words = process.argv.slice(2);
const started = performance.now();
const elapsed = () => `${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s`;
const LAST_LINES = 60;

function report(result: Result): void {
  const mark = result.failed === 0 ? "ok    " : "FAILED";
  const counts = `${result.passed} passed, ${result.failed} failed`;
  console.log(`${elapsed()}  ${mark} ${result.name.padEnd(24)} ${counts} in ${result.seconds.toFixed(0)} s`);
  if (result.failed > 0) {
    console.log(result.output.trimEnd().split("\n").slice(-LAST_LINES).join("\n"));
    console.log(`       The whole output is in ${result.logFile}`);
  }
}

const results: Result[] = [];

/** @returns whether nothing failed */
async function run(suite: Suite): Promise<boolean> {
  console.log(`${elapsed()}  start  ${suite.name}`);
  const result = await runSuite(suite);
  report(result);
  results.push(result);
  return result.failed === 0;
}

const isWanted = ({ name }: Suite) => words.length === 0 || words.some((word) => name.includes(word));
const suites = SUITES.filter(isWanted);
const compile = async () => suites.some(({ artifacts }) => artifacts) && run(COMPILING);
await runShared(suites, { compile, run });
if (results.length === 0) console.error(`No suite has ${words.join(" or ")} in its name.`);

const sum = (pick: (result: Result) => number) => results.reduce((total, result) => total + pick(result), 0);
const failed = sum((result) => result.failed) + (results.length === 0 ? 1 : 0);
console.log(`\nTook ${((performance.now() - started) / 1000).toFixed(0)} s.`);
// The closing line, over everything that ran.
console.log(`${sum((result) => result.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
