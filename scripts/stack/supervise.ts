import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PROJECT } from "./context.ts";
import { lastLines } from "./lastLines.ts";
import type { Lock } from "./lock.ts";
import type { Log } from "./log.ts";
import { waitFor } from "./probe.ts";
import { type Ending, endTree, identify } from "./processes.ts";
import { StackError } from "./StackError.ts";

export interface Command {
  part: string;
  command: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string>;
  /** The account to run as, when this process may choose. */
  account?: { uid: number; gid: number };
}

export interface Service extends Command {
  /** Asked until it gives something: then the part is ready. */
  ready: () => Promise<unknown>;
  readyWithinMs: number;
  ending?: Ending;
  /** Ended after the others have gone, because they use it. */
  endLast?: true;
}

/** A part that runs. Stopping it on purpose is no failure of the stack; starting it again keeps ports and data. */
export interface Part {
  readonly name: string;
  readonly pid: number | undefined;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface Supervisor {
  /** Aborted with the first failure, or when the stack is asked to stop. */
  readonly signal: AbortSignal;
  /** Starts a part and waits until it is ready. It has to stay: its end is a failure. */
  serve(service: Service): Promise<Part>;
  /** Runs a step to its end. */
  complete(command: Command): Promise<void>;
  fail(reason: Error): void;
  /** Done when everything has ended. */
  atEnd(farewell: () => void): void;
  /** Ends everything. */
  stop(): Promise<void>;
}

interface Launched {
  child: ChildProcess;
  /** How it ended, as words that follow its name. */
  ended: Promise<string>;
}

const GENTLE: Ending = { signal: "SIGTERM", graceMs: 2000 };

/** Variables that replace parts of the stack, or that npm leaves behind, mean something else to some children. */
const NOT_INHERITED = /^(npm_|RPC_URL$|GRAPH_NODE_URL$|IPFS_|POSTGRES_|ETHEREUM_RPC$|NODE_OPTIONS$|PG)/;

export function createSupervisor({ stateDir, lock, log }: { stateDir: string; lock: Lock; log: Log }): Supervisor {
  const controller = new AbortController();
  const running = new Map<ChildProcess, { ending: Ending; last: boolean }>();
  const farewells: (() => void)[] = [];
  const logDir = join(stateDir, "logs");
  mkdirSync(logDir, { recursive: true });
  const guardian = startGuardian(stateDir);

  function launch(command: Command & Partial<Service>, flags: "w" | "a"): Launched {
    const logFile = openSync(join(logDir, `${command.part}.log`), flags);
    const child = spawn(command.command, command.args, {
      cwd: command.cwd,
      env: childEnvironment(command.env),
      stdio: ["ignore", logFile, logFile],
      // Ctrl-C reaches the stack alone, which then ends its parts in order.
      detached: true,
      ...command.account,
    });
    closeSync(logFile);
    running.set(child, { ending: command.ending ?? GENTLE, last: command.endLast === true });
    if (child.pid !== undefined) lock.add(command.part, child.pid);
    const ended = new Promise<string>((resolve) => {
      child.once("error", (error) => resolve(`could not be started: ${error.message}`));
      child.once("exit", (code, signal) => resolve(signal ? `was ended by ${signal}` : `stopped with code ${code}`));
    }).then((how) => {
      if (child.pid !== undefined && running.delete(child) && !controller.signal.aborted) lock.remove(child.pid);
      return how;
    });
    return { child, ended };
  }

  async function end(child: ChildProcess): Promise<void> {
    const ending = running.get(child)?.ending ?? GENTLE;
    const identity = child.pid === undefined || child.exitCode !== null ? undefined : identify(child.pid);
    if (identity !== undefined) await endTree(identity, ending);
  }

  /** Nobody should have to wonder whether a long step still goes on. */
  async function showProgress<T>(part: string, step: Promise<T>): Promise<T> {
    const began = Date.now();
    const tell = () => log(part, `Still at it (${Math.round((Date.now() - began) / 1000)} s).`);
    const timer = setInterval(tell, 5000);
    return step.finally(() => clearInterval(timer));
  }

  const failureOf = (part: string, how: string) =>
    new StackError([`${part} ${how}. Its last lines:`, ...lastLines(join(logDir, `${part}.log`), 12)].join("\n    "));

  const supervisor: Supervisor = {
    signal: controller.signal,
    fail: (reason) => controller.abort(reason),
    atEnd: (farewell) => farewells.push(farewell),
    async serve(service) {
      let current: ChildProcess | undefined;
      const name = service.part;
      const part: Part = {
        name,
        get pid() {
          return current?.pid;
        },
        async start() {
          const again = current !== undefined;
          const { child, ended } = launch(service, again ? "a" : "w");
          current = child;
          void ended.then((how) => current === child && supervisor.fail(failureOf(name, how)));
          const { ready, readyWithinMs } = service;
          const probe = { what: name, timeoutMs: readyWithinMs, signal: controller.signal };
          await showProgress(name, waitFor(ready, probe));
        },
        async stop() {
          const child = current;
          current = undefined;
          if (child === undefined) return;
          await end(child);
          log(name, "Stopped.");
        },
      };
      controller.signal.throwIfAborted();
      await part.start();
      return part;
    },
    async complete(command) {
      controller.signal.throwIfAborted();
      const how = await showProgress(command.part, launch(command, "w").ended);
      controller.signal.throwIfAborted();
      if (how !== "stopped with code 0") throw failureOf(command.part, how);
    },
    async stop() {
      controller.abort(new StackError("The stack was stopped."));
      for (const last of [false, true]) {
        const now = [...running].filter(([, how]) => how.last === last);
        await Promise.all(now.map(([child]) => end(child)));
      }
      for (const farewell of farewells) farewell();
      lock.release();
      guardian.disconnect();
    },
  };
  return supervisor;
}

function childEnvironment(extra: Record<string, string> = {}): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name));
  // gnd compiles with Node, and it has to be the project's own.
  const path = `${join(PROJECT, "node_modules/.bin")}:${process.env.PATH ?? ""}`;
  return { ...Object.fromEntries(inherited), PATH: path, ...extra };
}

function startGuardian(stateDir: string): ChildProcess {
  const guardian = spawn(
    process.execPath,
    [fileURLToPath(new URL("./guardian.ts", import.meta.url)), stateDir, String(process.pid)],
    { stdio: ["ignore", "ignore", "ignore", "ipc"], detached: true },
  );
  guardian.unref();
  guardian.channel?.unref();
  return guardian;
}
