import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const PROJECT = fileURLToPath(new URL("../../..", import.meta.url));

export interface Running {
  stop(): Promise<void>;
}

/** Starts a command of the project's and waits until `ready` answers; what it wrote is told when it doesn't. */
export async function startProcess(
  command: string,
  args: string[],
  options: { cwd: string; env?: Record<string, string>; ready: () => Promise<unknown> },
): Promise<Running> {
  const bin = `${PROJECT}node_modules/.bin`;
  const child = spawn(`${bin}/${command}`, args, {
    cwd: options.cwd,
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...options.env },
  });
  process.once("exit", () => child.kill("SIGKILL")); // when we are ended ourselves
  const lines: string[] = [];
  const keep = (data: Buffer) => lines.push(data.toString()) > 200 && lines.shift();
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const running = { stop: () => stop(child) };
  for (const started = Date.now(); ; await pause(100)) {
    if (await options.ready().then(Boolean, () => false)) return running;
    if (child.exitCode === null && Date.now() - started < 60_000) continue;
    await running.stop();
    throw new Error(`${command} ${args[0]} didn't get ready:\n${lines.join("")}`);
  }
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks it to leave, and ends it if it doesn't: Graph Node doesn't always. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const left = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 1500);
  await left;
  clearTimeout(timer);
}
