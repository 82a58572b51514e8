import { describe, it } from "node:test";
import { expect } from "chai";
import { endTree, findAncestor, identify, isSameAlive, processTree } from "./processes.ts";
import { runningProcess } from "./temporary.ts";

const STUBBORN = 'process.on("SIGTERM", () => {})';
const WITH_STUBBORN_CHILD = `
  const child = require("node:child_process").spawn(process.execPath, ["-e", 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'], { detached: true });
  child.unref()`;

describe("processes", () => {
  it("knows itself and nobody who doesn't exist", () => {
    expect(identify(process.pid)?.pid).to.equal(process.pid);
    expect(identify(2 ** 22 + 1)).to.equal(undefined);
  });

  it("given a process that leaves when asked, doesn't use up the grace period", async (test) => {
    const polite = await runningProcess(test, "");
    const began = Date.now();
    await endTree(polite, { signal: "SIGTERM", graceMs: 30_000 });
    expect(isSameAlive(polite)).to.equal(false);
    expect(Date.now() - began).to.be.lessThan(10_000);
  });

  it("given a process that ignores the signal, kills it after the grace period", async (test) => {
    const stubborn = await runningProcess(test, STUBBORN);
    await endTree(stubborn, { signal: "SIGTERM", graceMs: 100 });
    expect(isSameAlive(stubborn)).to.equal(false);
  });

  it("given a stubborn child in a group of its own, ends it with its parent", async (test) => {
    const parent = await runningProcess(test, WITH_STUBBORN_CHILD);
    const tree = processTree(parent.pid);
    expect(tree).to.have.length(2);
    await endTree(parent, { signal: "SIGTERM", graceMs: 200 });
    expect(tree.filter(isSameAlive)).to.deep.equal([]);
  });

  it("finds the nearest ancestor by its command line, and nobody when none matches", () => {
    const nearest = findAncestor(/./);
    expect(nearest?.pid).to.equal(process.ppid);
    expect(findAncestor(/no process is called like this/)).to.equal(undefined);
  });
});
