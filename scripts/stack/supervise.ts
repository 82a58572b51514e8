import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { lastLines } from "./lastLines.ts";
import { type Command, createLauncher, type Launcher } from "./launch.ts";
import type { Lock } from "./lock.ts";
import type { Log } from "./log.ts";
import { waitFor } from "./probe.ts";
import { StackError } from "./StackError.ts";

export interface Service extends Command {
  /** Asked until it gives something: then the part is ready. */
  ready: () => Promise<unknown>;
  readyWithinMs: number;
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

const PROGRESS_EVERY_MS = 5000;

export function createSupervisor({ stateDir, lock, log }: { stateDir: string; lock: Lock; log: Log }): Supervisor {
  const controller = new AbortController();
  const { signal } = controller;
  const fail = (reason: Error) => controller.abort(reason);
  const launcher = createLauncher(stateDir, lock);
  const guardian = startGuardian(stateDir);
  lock.onChange((content) => guardian.connected && guardian.send(content));
  const farewells: (() => void)[] = [];
  let stopping: Promise<void> | undefined;

  async function stop(): Promise<void> {
    fail(new StackError("The stack was stopped."));
    await launcher.endAll();
    for (const farewell of farewells) farewell();
    lock.release();
    if (guardian.connected) guardian.disconnect();
  }

  return {
    signal,
    fail,
    atEnd: (farewell) => farewells.push(farewell),
    async serve(service) {
      signal.throwIfAborted();
      const part = createPart(service, { launcher, log, signal, fail });
      await part.start();
      return part;
    },
    async complete(command) {
      signal.throwIfAborted();
      const how = await showProgress(log, command.part, launcher.launch(command).ended);
      signal.throwIfAborted();
      if (how !== "stopped with code 0") throw describeEnd(launcher, command.part, how);
    },
    stop() {
      stopping ??= stop();
      return stopping;
    },
  };
}

interface Surroundings {
  launcher: Launcher;
  log: Log;
  signal: AbortSignal;
  fail: (reason: Error) => void;
}

function createPart(service: Service, { launcher, log, signal, fail }: Surroundings): Part {
  const name = service.part;
  let current: ChildProcess | undefined;
  return {
    name,
    get pid() {
      return current?.pid;
    },
    async start() {
      const { child, ended } = launcher.launch(service);
      current = child;
      void ended.then((how) => current === child && fail(describeEnd(launcher, name, how)));
      const probe = { what: name, timeoutMs: service.readyWithinMs, signal };
      await showProgress(log, name, waitFor(service.ready, probe));
    },
    async stop() {
      const child = current;
      // Forgotten first, so that its end isn't taken for a failure.
      current = undefined;
      if (child === undefined) return;
      await launcher.end(child);
      log(name, "Stopped.");
    },
  };
}

function describeEnd(launcher: Launcher, part: string, how: string): StackError {
  const file = launcher.logFileOf(part);
  return new StackError([`${part} ${how}. The last lines of ${file}:`, ...lastLines(file, 12)].join("\n    "));
}

/** Nobody should have to wonder whether a long step still goes on. */
async function showProgress<T>(log: Log, part: string, step: Promise<T>): Promise<T> {
  const began = Date.now();
  const tell = () => log(part, `Still at it (${Math.round((Date.now() - began) / 1000)} s).`);
  const timer = setInterval(tell, PROGRESS_EVERY_MS);
  return step.finally(() => clearInterval(timer));
}

function startGuardian(stateDir: string): ChildProcess {
  const file = fileURLToPath(new URL("./guardian.ts", import.meta.url));
  const guardian = spawn(process.execPath, [file, stateDir], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    detached: true,
  });
  // Without it only a killed stack leaves something behind, and the next start tidies that up.
  guardian.on("error", () => {});
  guardian.unref();
  guardian.channel?.unref();
  return guardian;
}
