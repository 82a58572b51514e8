import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { pause } from "./probe.ts";

/** A process and when it began, so that a later process with the same id is never taken for it. */
export interface ProcessIdentity {
  pid: number;
  began: string;
}

/** Tells who a process is, or undefined when it is gone (or only waits for its parent to notice its end). */
export function identify(pid: number): ProcessIdentity | undefined {
  const began = process.platform === "linux" ? readStat(pid)?.began : readBeginning(pid);
  return began === undefined ? undefined : { pid, began };
}

export function isSameAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.began === identity.began;
}

/** Whether it was told to stop where it is, and did. */
export function isStopped(pid: number): boolean {
  if (process.platform === "linux") return readStat(pid)?.state === "T";
  return ps(["-o", "stat=", "-p", String(pid)]).startsWith("T");
}

function readStat(pid: number): { state: string; parent: number; began: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold anything: fields are counted behind it. See proc(5): state, parent, … start time.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state = "", parent] = fields;
    if (state === "Z" || state === "X") return undefined;
    return { state, parent: Number(parent), began: String(fields[19]) };
  } catch {
    return undefined;
  }
}

function readBeginning(pid: number): string | undefined {
  try {
    const [state, ...began] = ps(["-o", "stat=,lstart=", "-p", String(pid)])
      .trim()
      .split(/\s+/);
    return state === undefined || state.startsWith("Z") ? undefined : began.join(" ");
  } catch {
    return undefined;
  }
}

const ps = (args: string[]) => execFileSync("ps", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** The nearest ancestor whose command line matches; a shell may stand in between. */
export function findAncestor(command: RegExp): ProcessIdentity | undefined {
  const parents = new Map(listProcesses().map(({ pid, parent }) => [pid, parent]));
  for (let pid = process.ppid; pid > 1; pid = parents.get(pid) ?? 0) {
    if (command.test(readCommand(pid))) return identify(pid);
  }
  return undefined;
}

function readCommand(pid: number): string {
  try {
    if (process.platform !== "linux") return ps(["-o", "command=", "-p", String(pid)]);
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** The process and all that descend from it, as they are now. */
export function processTree(root: number): ProcessIdentity[] {
  const children = new Map<number, number[]>();
  for (const { pid, parent } of listProcesses()) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const found: ProcessIdentity[] = [];
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    const identity = identify(pid);
    if (identity !== undefined) found.push(identity);
    queue.push(...(children.get(pid) ?? []));
  }
  return found;
}

function listProcesses(): { pid: number; parent: number }[] {
  if (process.platform !== "linux") {
    const rows = ps(["-A", "-o", "pid=,ppid="]).trim().split("\n");
    return rows.map((row) => row.trim().split(/\s+/).map(Number)).map(([pid = 0, parent = 0]) => ({ pid, parent }));
  }
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((name) => {
    const stat = readStat(Number(name));
    return stat === undefined ? [] : [{ pid: Number(name), parent: stat.parent }];
  });
}

export interface Ending {
  signal: NodeJS.Signals;
  /** How long it may take to leave by itself. */
  graceMs: number;
}

/**
 * Ends a process and everything below it: asked first, killed after the grace period.
 * The whole tree is noted before the first signal: what loses its parent can't be found any more.
 */
export async function endTree(identity: ProcessIdentity, { signal, graceMs }: Ending): Promise<void> {
  if (!isSameAlive(identity)) return;
  const tree = processTree(identity.pid);
  send(identity.pid, signal);
  if (await areGone(tree, graceMs)) return;
  for (const each of tree) if (isSameAlive(each)) send(each.pid, "SIGKILL");
  await areGone(tree, 5000);
}

async function areGone(tree: ProcessIdentity[], withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; ; await pause(20)) {
    if (!tree.some(isSameAlive)) return true;
    if (Date.now() > deadline) return false;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It left between the look and the signal, which is what was wanted.
  }
}
