/**
 * Runs every case through `gnd test`, the real store and the real WASM, on a PostgreSQL of its own. The cases are
 * written in TypeScript for their names; what `gnd` is given lies in build/tests/ afterwards.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { handleAssetOpened } from "./cases/assets.ts";
import { handleControlTransferred, handleControlTransferStarted, handleManagerChanged } from "./cases/control.ts";
import { handleEtherReceived, handlePaymentReceived } from "./cases/payments.ts";
import { revenue } from "./cases/revenue.ts";
import { handleSplitCreated } from "./cases/splits.ts";
import { handleWeightChanged } from "./cases/team.ts";
import { handleTransfer } from "./cases/transfers.ts";
import { handlePayoutFailed, handlePayoutsPushed, handleWithdrawn } from "./cases/withdrawals.ts";
import { HANDLERS } from "./events.ts";
import { runGnd, SUBGRAPH } from "./gnd.ts";
import type { TestCase } from "./TestCase.ts";
import { startTemporaryPostgres } from "./temporaryPostgres.ts";

const SUITES: Record<string, TestCase[]> = {
  handleSplitCreated,
  handleWeightChanged,
  handleManagerChanged,
  handleControlTransferStarted,
  handleControlTransferred,
  handleAssetOpened,
  handleEtherReceived,
  handlePaymentReceived,
  handleTransfer,
  handleWithdrawn,
  handlePayoutsPushed,
  handlePayoutFailed,
  revenue,
};
const WORKERS = 6; // a case mostly waits for the store to be polled

interface Job {
  suite: string;
  file: string;
  test: TestCase;
}

async function main(): Promise<void> {
  const started = Date.now();
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const untested = HANDLERS.filter((handler) => (SUITES[handler] ?? []).length === 0);
  if (untested.length > 0) throw new Error(`No cases for ${untested.join(", ")}.`);
  if (!process.argv.includes("--skip-build")) await build();
  const jobs = (await writeCases()).filter((job) =>
    wanted.every((word) => `${job.suite} ${job.test.name}`.includes(word)),
  );
  const failures = await runAll([...jobs]);
  for (const failure of failures) console.log(`\n${failure}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`\nsubgraph: ${jobs.length - failures.length} passed, ${failures.length} failed (${seconds} s)`);
  process.exitCode = failures.length === 0 ? 0 : 1;
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
      await writeFile(file, `${JSON.stringify({ name, blocks, assertions }, null, 2)}\n`);
      jobs.push({ suite, file, test });
    }
  }
  return jobs;
}

/** Each worker has a database, and each case a process: one that fails can't lead another astray. */
async function runAll(queue: Job[]): Promise<string[]> {
  const failures: string[] = [];
  const postgres = await startTemporaryPostgres();
  const stop = () => postgres.stop().finally(() => process.exit(130));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const worker = async (number: number) => {
      const url = await postgres.createDatabase(`worker_${number}`);
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
        const failure = await runCase(job, url);
        console.log(`${failure === null ? "✔" : "✘"} ${job.suite}: ${job.test.name}`);
        if (failure !== null) failures.push(`✘ ${job.suite}: ${job.test.name}\n${failure}`);
      }
    };
    await Promise.all(Array.from({ length: Math.min(WORKERS, queue.length) }, (_, index) => worker(index)));
  } finally {
    await postgres.stop();
  }
  return failures;
}

async function runCase({ file, test }: Job, url: string): Promise<string | null> {
  const verbose = test.logs === undefined ? [] : ["-v"];
  const { code, output } = await runGnd(["test", "--skip-build", ...verbose, "--postgres-url", url, file]);
  if (test.halts !== undefined) {
    const halted = code !== 0 && output.includes("Handler error") && output.includes(test.halts);
    return halted ? null : `The index should have stopped with: ${test.halts}\n${output}`;
  }
  if (code !== 0) return output;
  if (test.logs !== undefined && !output.includes(test.logs)) return `Not logged: ${test.logs}\n${output}`;
  return null;
}

await main();
