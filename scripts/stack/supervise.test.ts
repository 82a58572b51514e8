import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { acquireLock, readLock } from "./lock.ts";
import { waitFor } from "./probe.ts";
import { identify, isSameAlive, type ProcessIdentity } from "./processes.ts";
import type { StackError } from "./StackError.ts";
import { createSupervisor, type Service } from "./supervise.ts";
import { temporaryFolder } from "./temporary.ts";

/** 2026-11-30: its two lines were two writes, and on a busy machine it was killed between them. */
const LIVES = "console.log('one\\ntwo'); setInterval(() => {}, 1000)";

/** A part that is ready as soon as it has said something. */
function service(dir: string, part: string, code: string): Service {
  return {
    part,
    command: process.execPath,
    args: ["-e", code],
    ready: async () => (readFileSync(join(dir, "logs", `${part}.log`), "utf8").includes("\n") ? true : undefined),
    readyWithinMs: 10_000,
  };
}

async function supervised(test: TestContext) {
  // What is to be done first after the test is registered first: the folder goes when nobody writes into it.
  let stop = async () => {};
  test.after(() => stop());
  const dir = temporaryFolder(test);
  const said: string[] = [];
  const log = (part: string, message: string) => said.push(`${part}: ${message}`);
  const supervisor = createSupervisor({ stateDir: dir, lock: await acquireLock(dir, () => {}), log });
  stop = supervisor.stop;
  return { dir, said, supervisor };
}

const identityOf = (pid: number | undefined) => identify(pid ?? 0) as ProcessIdentity; // Tests ask right after the start.

describe("supervisor", () => {
  it("ends everything, and leaves no lock", async (test) => {
    const { dir, supervisor } = await supervised(test);
    const parts = await Promise.all(["a", "b"].map((name) => supervisor.serve(service(dir, name, LIVES))));
    const processes = parts.map(({ pid }) => identityOf(pid));
    expect(
      readLock(dir)
        ?.parts.map(({ name }) => name)
        .sort(),
    ).to.deep.equal(["a", "b"]);
    await supervisor.stop();
    expect(processes.filter(isSameAlive)).to.deep.equal([]);
    expect(existsSync(join(dir, "lock"))).to.equal(false);
  });

  it("given a part is killed, tells which one and its last lines", { timeout: 20_000 }, async (test) => {
    const { dir, supervisor } = await supervised(test);
    const part = await supervisor.serve(service(dir, "chain", LIVES));
    const told = new Promise((resolve) => supervisor.signal.addEventListener("abort", resolve));
    process.kill(part.pid ?? 0, "SIGKILL");
    await told;
    const { message } = supervisor.signal.reason as StackError;
    expect(message).to.match(/^chain was ended by SIGKILL\. The last lines of .*logs\/chain\.log:\n {4}one\n {4}two$/);
  });

  it("given a part never gets ready because it died, doesn't wait for it", { timeout: 10_000 }, async (test) => {
    const { dir, supervisor } = await supervised(test);
    const dying = { ...service(dir, "web", "console.error('no'); process.exit(3)"), ready: async () => undefined };
    const error = await supervisor.serve({ ...dying, readyWithinMs: 60_000 }).catch((reason: unknown) => reason);
    expect(String(error)).to.match(/web stopped with code 3\.[\s\S]*no/);
  });

  it("given a command that doesn't exist, says so", async (test) => {
    const { dir, supervisor } = await supervised(test);
    const missing = { ...service(dir, "graph", ""), command: "/nowhere/gnd" };
    const error = await supervisor.serve(missing).catch((reason: unknown) => reason);
    expect(String(error)).to.include("graph could not be started: spawn /nowhere/gnd ENOENT");
  });

  it("given a step fails, tells its last lines", async (test) => {
    const { supervisor } = await supervised(test);
    const step = { part: "contracts", command: process.execPath, args: ["-e", "console.log('bad'); process.exit(1)"] };
    const error = await supervisor.complete(step).catch((reason: unknown) => reason);
    expect(String(error)).to.match(/contracts stopped with code 1\.[\s\S]*bad/);
  });

  it("given a part is stopped on purpose, that is no failure, and it can be started again", async (test) => {
    const { dir, said, supervisor } = await supervised(test);
    const part = await supervisor.serve(service(dir, "graph", LIVES));
    const first = identityOf(part.pid);
    await part.stop();
    expect(isSameAlive(first)).to.equal(false);
    expect(part.pid).to.equal(undefined);
    await part.start();
    expect(isSameAlive(identityOf(part.pid))).to.equal(true);
    expect(supervisor.signal.aborted).to.equal(false);
    expect(said).to.deep.equal(["graph: Stopped."]);
  });

  it("given the stack itself is killed, its parts end all the same", { timeout: 20_000 }, async (test) => {
    const dir = temporaryFolder(test);
    const url = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
    const code = `
      const { acquireLock } = await import(${url("./lock.ts")});
      const { createSupervisor } = await import(${url("./supervise.ts")});
      const supervisor = createSupervisor({ stateDir: ${JSON.stringify(dir)}, lock: await acquireLock(${JSON.stringify(dir)}, () => {}), log() {} });
      await supervisor.serve({ part: "a", command: process.execPath, args: ["-e", "setInterval(() => {}, 1000)"], ready: async () => true, readyWithinMs: 1000 });
      console.log("up");
      setInterval(() => {}, 1000);`;
    const stack = spawn(process.execPath, ["--input-type=module", "-e", code], {
      cwd: fileURLToPath(new URL(".", import.meta.url)),
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => stack.stdout.once("data", resolve));
    const [part] = readLock(dir)?.parts ?? [];
    expect(part !== undefined && isSameAlive(part)).to.equal(true);
    stack.kill("SIGKILL");
    const tidied = async () => (existsSync(join(dir, "lock")) ? undefined : true);
    await waitFor(tidied, { what: "The tidying", timeoutMs: 10_000 });
    expect(part !== undefined && isSameAlive(part)).to.equal(false);
  });
});
