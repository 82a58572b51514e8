import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import type { Suite } from "./suites.ts";

export interface Result {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  output: string;
  logFile: string;
}

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
const LOGS = ".rizom/test";

const numberIn = (output: string, pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0);

/** What a suite's output and exit code say. A suite without counts is one check; one that ran no test has failed. */
export function judge(suite: Suite, exitCode: number | null, output: string): { passed: number; failed: number } {
  if (!suite.counts) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const passed = numberIn(output, suite.counts.passed);
  const failed = numberIn(output, suite.counts.failed);
  const brokeElsewhere = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: brokeElsewhere ? 1 : failed };
}

/** Runs a suite to its end; all of its output goes to a log file. */
export async function runSuite(suite: Suite): Promise<Result> {
  await mkdir(LOGS, { recursive: true });
  const logFile = `${LOGS}/${suite.name.replaceAll(/\W+/g, "-")}.log`;
  const log = createWriteStream(logFile);
  const started = performance.now();
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve) => {
    let text = "";
    const child = spawn(suite.command, suite.args, { env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1" } });
    const keep = (chunk: Buffer) => {
      text += chunk;
      log.write(chunk);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: `${text}\n${error.message}` }));
    child.on("close", (exitCode) => resolve({ code: exitCode, output: text.replaceAll(ESCAPES, "") }));
  });
  log.end();
  return {
    name: suite.name,
    ...judge(suite, code, output),
    seconds: (performance.now() - started) / 1000,
    output,
    logFile,
  };
}
