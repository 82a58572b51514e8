/**
 * Outlives a stack that is killed without a chance to tidy up, ends the parts that it left, and goes.
 * Started by supervise.ts with a channel to the stack, over which it is told what runs. The channel closes when the
 * stack is gone, however it went.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { endLeftovers, type LockContent, readLock } from "./lock.ts";

const stateDir = process.argv[2] ?? "";
let content: LockContent | undefined;

// Ctrl-C goes to everything in the terminal, but this process has to be the last to leave.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

process.on("message", (message) => {
  content = message as LockContent; // Nobody else has the other end of the channel.
});

process.on("disconnect", async () => {
  if (content !== undefined) await endLeftovers(content);
  // Meanwhile another stack may have begun, with a lock of its own.
  const lock = readLock(stateDir);
  if (lock !== undefined && lock.owner.pid === content?.owner.pid) rmSync(join(stateDir, "lock"), { force: true });
  process.exit(0);
});
