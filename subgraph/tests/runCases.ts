import { runGnd } from "./gnd.ts";
import type { TestCase } from "./TestCase.ts";
import type { TemporaryPostgres } from "./temporaryPostgres.ts";

export interface Job {
  suite: string;
  file: string;
  test: TestCase;
}

/** Enough for two cores: half of its time a case waits for the store to be polled. */
const WORKERS = 6;

/**
 * Spares each case what it would do anew and doesn't need, a quarter of its processor time. The live run has it all.
 * Attributes' indexes only make searches faster: what is too long for one can only be an id, and those of ids are made.
 */
const SPARING = {
  GRAPH_POSTPONE_ATTRIBUTE_INDEX_CREATION: "true",
  GRAPH_WASM_OPT_LEVEL: "none",
  RUST_LIB_BACKTRACE: "0",
};

/**
 * With each start Graph Node drops the views that join several databases, and studies its tables to make them anew: a
 * seventh of a case. Where it finds their schema there again, it takes them for made.
 */
const WITHOUT_VIEWS = `
  CREATE FUNCTION keep_sharded() RETURNS event_trigger LANGUAGE plpgsql AS
    $$ BEGIN CREATE SCHEMA IF NOT EXISTS sharded; END $$;
  CREATE EVENT TRIGGER keep_sharded ON ddl_command_end WHEN TAG IN ('DROP SCHEMA') EXECUTE FUNCTION keep_sharded();`;

/** Each worker has a database, and each case a process: one that fails can't lead another astray. */
export async function runCases(queue: Job[], postgres: TemporaryPostgres): Promise<string[]> {
  const failures: string[] = [];
  const work = async (number: number) => {
    const url = await postgres.createDatabase(`worker_${number}`, WITHOUT_VIEWS);
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
    const run = await runGnd(args, SPARING);
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
  const { code, output } = await runGnd(args, SPARING);
  if (code !== 0) return output;
  const unlogged = [test.logs ?? []].flat().find((line) => !output.includes(line));
  return unlogged === undefined ? null : `Not logged: ${unlogged}\n${output}`;
}
