import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identify, isSameAlive, type ProcessIdentity } from "./processes.ts";

/**
 * Between choosing a port and listening there some seconds pass, in which another stack might choose it too. So processes
 * tell each other, by a file for each, what they mean to have for themselves: a port, or whatever else there's one of.
 */
const RESERVATIONS = join(tmpdir(), `rizom-reservations-${process.getuid?.() ?? 0}`);

/** @returns whether it is this process's now */
export function reserve(what: number | string): boolean {
  mkdirSync(RESERVATIONS, { recursive: true });
  const path = join(RESERVATIONS, String(what));
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(identify(process.pid)));
  try {
    const holder = readHolder(path);
    if (holder !== undefined && isSameAlive(holder)) return false;
    rmSync(path, { force: true });
    linkSync(draft, path);
    return true;
  } catch {
    return false; // Somebody else was faster.
  } finally {
    rmSync(draft, { force: true });
  }
}

export function release(what: number | string): void {
  const path = join(RESERVATIONS, String(what));
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
}

function readHolder(path: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as ProcessIdentity; // Only this file writes there.
  } catch {
    return undefined;
  }
}
