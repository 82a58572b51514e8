import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./context.ts";
import type { Lock } from "./lock.ts";
import { type Ending, endTree, identify } from "./processes.ts";

export interface Command {
  part: string;
  command: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string>;
  /** The account to run as, when this process may choose. */
  account?: { uid: number; gid: number };
  ending?: Ending;
  /** Ended after the others have gone, because they use it. */
  endLast?: true;
}

export interface Launched {
  child: ChildProcess;
  /** How it ended, as words that follow its name. */
  ended: Promise<string>;
}

export interface Launcher {
  launch(command: Command): Launched;
  end(child: ChildProcess): Promise<void>;
  endAll(): Promise<void>;
  logFileOf(part: string): string;
}

const GENTLE: Ending = { signal: "SIGTERM", graceMs: 2000 };

/** Variables that replace parts of the stack, or that npm leaves behind, mean something else to some children. */
const NOT_INHERITED = /^(npm_|RPC_URL$|GRAPH_NODE_URL$|IPFS_|POSTGRES_|ETHEREUM_RPC$|NODE_OPTIONS$|PG)/;

/** Starts processes, each with a log file, and ends them with everything that they have started themselves. */
export function createLauncher(stateDir: string, lock: Lock): Launcher {
  const running = new Map<ChildProcess, Command>();
  const begun = new Set<string>();
  const logDir = join(stateDir, "logs");
  mkdirSync(logDir, { recursive: true });
  const logFileOf = (part: string) => join(logDir, `${part}.log`);

  function launch(command: Command): Launched {
    // A new log for every start of the stack; a part that is started again in between goes on in it.
    const logFile = openSync(logFileOf(command.part), begun.has(command.part) ? "a" : "w");
    begun.add(command.part);
    const child = spawn(command.command, command.args, {
      cwd: command.cwd,
      env: childEnvironment(command.env),
      stdio: ["ignore", logFile, logFile],
      // Ctrl-C reaches the stack alone, which then ends its parts in order.
      detached: true,
      ...command.account,
    });
    closeSync(logFile);
    const { pid } = child;
    running.set(child, command);
    if (pid !== undefined) lock.add(command.part, pid);
    const ended = howItEnds(child).then((how) => {
      running.delete(child);
      if (pid !== undefined) lock.remove(pid);
      return how;
    });
    return { child, ended };
  }

  async function end(child: ChildProcess): Promise<void> {
    const isOver = child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
    const identity = isOver ? undefined : identify(child.pid ?? 0);
    if (identity !== undefined) await endTree(identity, running.get(child)?.ending ?? GENTLE);
  }

  async function endAll(): Promise<void> {
    for (const last of [undefined, true]) {
      const now = [...running].filter(([, { endLast }]) => endLast === last);
      await Promise.all(now.map(([child]) => end(child)));
    }
  }

  return { launch, end, endAll, logFileOf };
}

function howItEnds(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(`could not be started: ${error.message}`));
    child.once("exit", (code, signal) => resolve(signal ? `was ended by ${signal}` : `stopped with code ${code}`));
  });
}

function childEnvironment(extra: Record<string, string> = {}): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
  // gnd compiles with Node, and it has to be the project's own.
  const path = `${join(PROJECT, "node_modules/.bin")}:${process.env.PATH ?? ""}`;
  return { ...Object.fromEntries(inherited), PATH: path, ...extra };
}
