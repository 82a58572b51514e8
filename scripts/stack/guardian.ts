/**
 * Outlives a stack that is killed without a chance to tidy up, ends the parts that it left, and goes.
 * Started by supervise.ts with a channel to the stack: the channel closes when the stack is gone, however it went.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { endLeftovers, type LockContent, readLock } from "./lock.ts";

const [stateDir, owner] = process.argv.slice(2);

// Ctrl-C goes to everything in the terminal, but this process has to be the last to leave.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

process.on("disconnect", async () => {
  if (stateDir === undefined) process.exit(2);
  const isStale = (lock: LockContent | undefined) => lock?.owner.pid === Number(owner);
  const lock = readLock(stateDir);
  if (lock !== undefined && isStale(lock)) {
    await endLeftovers(lock);
    // Meanwhile another stack may have begun, with a lock of its own.
    if (isStale(readLock(stateDir))) rmSync(join(stateDir, "lock"), { force: true });
  }
  process.exit(0);
});
