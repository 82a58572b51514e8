import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { expect } from "chai";
import { acquireLock, type LockContent, readLock } from "./lock.ts";
import { identify, isSameAlive } from "./processes.ts";
import { StackError } from "./StackError.ts";
import { runningProcess, temporaryFolder } from "./temporary.ts";

const nobody = { pid: 2 ** 22 + 1, began: "0" };

function writeLock(dir: string, content: Partial<LockContent>): void {
  writeFileSync(join(dir, "lock"), JSON.stringify({ owner: nobody, startedAt: new Date(), parts: [], ...content }));
}

describe("lock", () => {
  it("given a stack is running, refuses another and names its process", async (test) => {
    const dir = temporaryFolder(test);
    await acquireLock(dir, () => {});
    const error = await acquireLock(dir, () => {}).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(StackError);
    expect(String(error)).to.match(new RegExp(`already running here \\(process ${process.pid},`));
  });

  it("given it was released, is free again, and late news of a part doesn't bring it back", async (test) => {
    const dir = temporaryFolder(test);
    const lock = await acquireLock(dir, () => {});
    lock.add("chain", process.pid);
    lock.release();
    lock.remove(process.pid);
    expect(readdirSync(dir)).to.deep.equal([]);
    (await acquireLock(dir, () => {})).release();
  });

  it("given the owner was killed, ends what it had left and takes over", async (test) => {
    const dir = temporaryFolder(test);
    const left = await runningProcess(test, "");
    writeLock(dir, { parts: [{ name: "chain", ...left }] });
    const told: string[][] = [];
    const lock = await acquireLock(dir, (names) => told.push(names));
    expect(told).to.deep.equal([["chain"]]);
    expect(isSameAlive(left)).to.equal(false);
    expect(readLock(dir)?.owner.pid).to.equal(process.pid);
    lock.release();
  });

  it("given the owner's id now belongs to another process, isn't fooled and ends nobody", async (test) => {
    const dir = temporaryFolder(test);
    const stranger = await runningProcess(test, "");
    writeLock(dir, {
      owner: { pid: stranger.pid, began: "long ago" },
      parts: [{ name: "chain", pid: stranger.pid, began: "long ago" }],
    });
    const told: string[][] = [];
    (await acquireLock(dir, (names) => told.push(names))).release();
    expect(told).to.deep.equal([[]]);
    expect(isSameAlive(stranger)).to.equal(true);
  });

  it("given the lock was cut off by a full disk, takes over", async (test) => {
    const dir = temporaryFolder(test);
    writeFileSync(join(dir, "lock"), '{"owner":');
    const lock = await acquireLock(dir, () => {});
    expect(readLock(dir)?.owner).to.deep.equal(identify(process.pid));
    lock.release();
    expect(existsSync(join(dir, "lock"))).to.equal(false);
  });
});
