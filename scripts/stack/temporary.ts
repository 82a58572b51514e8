import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { identify, type ProcessIdentity } from "./processes.ts";

/** A folder that lives as long as a test. */
export function temporaryFolder(test: Pick<TestContext, "after">): string {
  const dir = mkdtempSync(join(tmpdir(), "rizom-stack-"));
  test.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A Node process that runs `code` until it is ended, at the latest with the test. */
export async function runningProcess(test: Pick<TestContext, "after">, code: string): Promise<ProcessIdentity> {
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
