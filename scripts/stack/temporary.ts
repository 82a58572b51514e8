import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { waitFor } from "./probe.ts";
import { identify, isStopped, type ProcessIdentity } from "./processes.ts";

/** A test or a suite: something that ends. */
interface Scope {
  after(farewell: () => void): void;
}

/** A folder that lives as long as a test, and that every account may enter unless `mode` says otherwise. */
export function temporaryFolder(test: Scope, mode = 0o755): string {
  const dir = mkdtempSync(join(tmpdir(), "rizom-stack-"));
  chmodSync(dir, mode);
  test.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A Node process that runs `code` until it is ended, at the latest with the test. */
export async function runningProcess(test: Scope, code: string): Promise<ProcessIdentity> {
  const child = spawn(process.execPath, ["-e", `${code}; process.stdout.write("up"); setInterval(() => {}, 1000)`], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  test.after(() => child.kill("SIGKILL"));
  // What it says first tells that its signal handlers are in place.
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const identity = identify(child.pid ?? 0);
  if (identity === undefined) throw new Error("The test's own process didn't start.");
  return identity;
}

/**
 * `npm start` without npm, with what it says and how it ends. Killed with the test at the latest.
 * @param before what a shell does first
 */
export function startMain(test: Scope, env: Record<string, string>, before = "true") {
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const child = spawn("sh", ["-c", `${before} && exec "$0" "$1"`, process.execPath, main], {
    env: { ...process.env, npm_lifecycle_event: undefined, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  const heard = new EventEmitter();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
      heard.emit("more");
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  // Its guardian ends what it would leave behind.
  test.after(() => child.kill("SIGKILL"));
  return {
    pid: child.pid ?? 0,
    output: () => output,
    /** The code with which it ended; null when it was killed. */
    ended,
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    /** Stops it where it is, so that what it has started doesn't change any more. */
    async freeze(): Promise<void> {
      child.kill("SIGSTOP");
      await waitFor(async () => isStopped(child.pid ?? 0) || undefined, { what: "The stop", timeoutMs: 5000 });
    },
    /** Waits until it says something; its end before that is an error. */
    async says(words: RegExp): Promise<void> {
      const over = ended.then((code) => {
        if (!words.test(output)) throw new Error(`It ended with ${code} and said:\n${output}`);
      });
      while (!words.test(output)) await Promise.race([over, once(heard, "more")]);
    },
  };
}
