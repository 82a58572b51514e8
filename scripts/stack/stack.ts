import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { choosePorts, PROJECT } from "./context.ts";
import { checkDisk, watchDisk } from "./disk.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { acquireLock } from "./lock.ts";
import { createLog, type Log } from "./log.ts";
import { createPortChooser } from "./ports.ts";
import { pause } from "./probe.ts";
import { startParts } from "./startParts.ts";
import { createSupervisor, type Part } from "./supervise.ts";

/** A system under load tells this late that a child has died. */
const NEWS_OF_A_DEATH_MS = 500;

export interface StackOptions {
  /** Where logs, data and the lock live; one stack for each. Default: `.rizom` in the project. */
  stateDir?: string;
  /** Replacements and ports; default: the environment variables. */
  environment?: Environment;
  /** Default true; false leaves the chain without demo data. */
  demo?: boolean;
  /** Default true; false when the caller serves the dApp itself, with `stack.webEnv`. */
  web?: boolean;
  /** Added to every preferred port, for a stack beside the usual one. */
  portOffset?: number;
  /** Where log lines go; default nowhere. */
  write?: (text: string) => void;
  /** Aborted to stop while the stack is still starting. */
  signal?: AbortSignal;
}

/** What is also written to `stack.json` in the state folder. */
export interface StackInfo {
  rpcUrl: string;
  graphUrl: string | null;
  /** The first of those that take documents, and of those that send them. */
  ipfsApiUrl: string;
  ipfsGatewayUrl: string;
  ipfsApiUrls: string[];
  ipfsGatewayUrls: string[];
  pinningServiceUrls: string[];
  webUrl: string | null;
  chainId: number;
  startedAt: string;
  readyInMs: number;
}

export interface Stack extends StackInfo {
  /** The variables that the dApp is built or served with. */
  webEnv: Record<string, string>;
  /** Parts that were started here, to be stopped and started again one by one. */
  parts: { chain?: Part; ipfs?: Part; pinning?: Part; postgres?: Part; graph?: Part; web?: Part };
  /** Where the index is kept, when it is kept here. */
  postgresUrl: string | null;
  /** Why there is no index, when there is none. */
  withoutIndex: string[] | null;
  /** Settles with the reason when a part dies or the disk is full; the caller then stops the stack. */
  failed: Promise<Error>;
  stop(): Promise<void>;
}

/**
 * Starts everything that the dApp stands on, and waits until it can be used.
 * @throws {StackError} when a part can't start; nothing is left running then
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const startedAt = Date.now();
  const log = createLog(startedAt, options.write ?? (() => {}));
  const environment = options.environment ?? readEnvironment(process.env);
  const stateDir = resolve(options.stateDir ?? environment.stateDir ?? join(PROJECT, ".rizom"));
  mkdirSync(stateDir, { recursive: true });
  await checkDisk(stateDir);
  const lock = await acquireLock(stateDir, (names) => tellLeftovers(log, names));
  const supervisor = createSupervisor({ stateDir, lock, log });
  supervisor.atEnd(watchDisk(stateDir, supervisor.fail));
  supervisor.atEnd(() => rmSync(join(stateDir, "stack.json"), { force: true }));
  options.signal?.addEventListener("abort", () => supervisor.fail(options.signal?.reason));
  try {
    const chooser = createPortChooser(log);
    supervisor.atEnd(chooser.release);
    const ports = await choosePorts(environment, chooser, options.portOffset ?? 0);
    const started = await startParts({ stateDir, environment, supervisor, log, ports }, options);
    const failed = new Promise<Error>((resolve) => {
      supervisor.signal.addEventListener("abort", () => resolve(supervisor.signal.reason));
    });
    const times = { startedAt: new Date(startedAt).toISOString(), readyInMs: Date.now() - startedAt };
    writeFileSync(join(stateDir, "stack.json"), `${JSON.stringify({ ...started.info, ...times }, null, 2)}\n`);
    return { ...started.info, ...times, ...started.handles, failed, stop: supervisor.stop };
  } catch (error) {
    // What was thrown may be the echo of a part's death (a call to it that broke), and the news of that death, which
    // is the cause, is on its way.
    await pause(NEWS_OF_A_DEATH_MS, supervisor.signal);
    const reason = supervisor.signal.aborted ? supervisor.signal.reason : error;
    await supervisor.stop();
    throw reason;
  }
}

function tellLeftovers(log: Log, names: string[]): void {
  const what = names.length === 0 ? "nothing of it was running" : `ended what it had left: ${names.join(", ")}`;
  log("stack", `The last stack didn't stop in order; ${what}.`);
}
