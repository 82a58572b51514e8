import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { endTree, identify, isSameAlive, type ProcessIdentity } from "./processes.ts";
import { StackError } from "./StackError.ts";

/** What stands in the lock file: who runs, and what it has started. Enough for somebody else to tidy up. */
export interface LockContent {
  owner: ProcessIdentity;
  startedAt: string;
  parts: ({ name: string } & ProcessIdentity)[];
}

export interface Lock {
  /** Told what stands in the lock, now and after each change. */
  onChange(listener: (content: LockContent) => void): void;
  /** Notes a part that was started, so that it is ended even when the stack itself is killed. */
  add(name: string, pid: number): void;
  remove(pid: number): void;
  release(): void;
}

const lockPath = (stateDir: string) => join(stateDir, "lock");

/**
 * Makes this process the only stack of `stateDir`.
 * @param onLeftovers told what a killed stack had left running, after it was ended
 * @throws {StackError} when another stack is running there
 */
export async function acquireLock(stateDir: string, onLeftovers: (names: string[]) => void): Promise<Lock> {
  mkdirSync(stateDir, { recursive: true });
  const path = lockPath(stateDir);
  const owner = identify(process.pid);
  if (owner === undefined) throw new StackError("This system tells nothing about processes: /proc or ps is missing.");
  const content: LockContent = { owner, startedAt: new Date().toISOString(), parts: [] };
  while (!tryWrite(path, content)) {
    const other = readLock(stateDir);
    if (other !== undefined && isSameAlive(other.owner)) {
      const since = new Date(other.startedAt).toLocaleTimeString();
      throw new StackError(
        `Rizom is already running here (process ${other.owner.pid}, since ${since}). Stop it first: kill ${other.owner.pid}`,
      );
    }
    if (other !== undefined) onLeftovers(await endLeftovers(other));
    setAside(path, other);
  }
  return holdLock(path, content);
}

function holdLock(path: string, content: LockContent): Lock {
  let released = false;
  let tell = (_: LockContent) => {};
  const save = (parts: LockContent["parts"]) => {
    content.parts = parts;
    // The end of a part may be told after the release, and must not bring the lock back.
    if (released) return;
    tell(content);
    replace(path, content);
  };
  return {
    onChange(listener) {
      tell = listener;
      tell(content);
    },
    add(name, pid) {
      const identity = identify(pid);
      if (identity !== undefined) save([...content.parts, { name, ...identity }]);
    },
    remove: (pid) => save(content.parts.filter((part) => part.pid !== pid)),
    release() {
      released = true;
      rmSync(path, { force: true });
    },
  };
}

export function readLock(stateDir: string): LockContent | undefined {
  try {
    // Only this file writes it, whole and at once.
    return JSON.parse(readFileSync(lockPath(stateDir), "utf8")) as LockContent;
  } catch {
    return undefined;
  }
}

/** Ends what a killed stack has left running and returns the names of those parts. */
export async function endLeftovers(content: LockContent): Promise<string[]> {
  const alive = content.parts.filter(isSameAlive);
  await Promise.all(alive.map((part) => endTree(part, { signal: "SIGTERM", graceMs: 1500 })));
  return alive.map((part) => part.name);
}

/** A link is made or refused in one step, so two stacks can't both have the lock. */
function tryWrite(path: string, content: LockContent): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(content));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(path: string, content: LockContent): void {
  writeFileSync(`${path}.next`, JSON.stringify(content));
  renameSync(`${path}.next`, path);
}

/** Takes a stale lock out of the way, unless somebody else has put a fresh one in its place meanwhile. */
function setAside(path: string, stale: LockContent | undefined): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    const taken = readFileSync(aside, "utf8");
    if (stale !== undefined && taken !== JSON.stringify(stale)) linkSync(aside, path);
    rmSync(aside, { force: true });
  } catch {
    // Somebody else was faster: the next attempt sees their lock.
  }
}
