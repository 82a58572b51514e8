import { createHash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { identify, isSameAlive, type ProcessIdentity } from "./processes.ts";

/**
 * Between choosing a port and listening there some seconds pass, in which another stack might choose it too. So processes
 * tell each other, by a file for each, what they mean to have for themselves: a port, or whatever else there's one of.
 */
const RESERVATIONS = join(tmpdir(), `rizom-reservations-${process.getuid?.() ?? 0}`);

const LOOK_EVERY_MS = 100;

/**
 * @param what The same words for whoever wants the same
 * @returns whether it is this process's now
 */
export function reserve(what: string): boolean {
  mkdirSync(RESERVATIONS, { recursive: true });
  const path = pathOf(what);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(identify(process.pid)));
  try {
    const holder = readHolder(path);
    if (holder !== undefined && isSameAlive(holder)) return false;
    // Only what is left of somebody who ended: where nothing was, somebody may have come in between.
    if (holder !== undefined) rmSync(path, { force: true });
    linkSync(draft, path);
    return true;
  } catch {
    return false; // Somebody else was faster.
  } finally {
    rmSync(draft, { force: true });
  }
}

export interface Waiting {
  /** Called once, when another process has it and must be waited for. */
  onWait?: () => void;
  /** Ends the waiting. */
  signal?: AbortSignal;
}

/** Does something that only one process of this machine may do at a time; the others wait until it's done. */
export async function exclusively<Result>(
  what: string,
  act: () => Promise<Result>,
  { onWait, signal }: Waiting = {},
): Promise<Result> {
  for (let isFirst = true; !reserve(what); isFirst = false) {
    if (isFirst) onWait?.();
    await setTimeout(LOOK_EVERY_MS, undefined, { signal });
  }
  try {
    return await act();
  } finally {
    release(what);
  }
}

export function release(what: string): void {
  const path = pathOf(what);
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
}

/** Names may be of any length, with anything in them. */
function pathOf(what: string): string {
  return join(RESERVATIONS, createHash("sha256").update(what).digest("hex"));
}

/** Of a file that says nothing, as a power cut leaves it, whoever wrote it isn't there any more. */
const NOBODY: ProcessIdentity = { pid: 0, began: "" };

/** @returns undefined when nobody holds it */
function readHolder(path: string): ProcessIdentity | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as ProcessIdentity; // Only this file writes there.
  } catch (error) {
    // Released just now.
    return error instanceof SyntaxError ? NOBODY : undefined;
  }
}
