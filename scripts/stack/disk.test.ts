import { describe, it } from "node:test";
import { expect } from "chai";
import { checkDisk, watchDisk } from "./disk.ts";
import { StackError } from "./StackError.ts";

const MEGABYTE = 2 ** 20;

describe("disk", () => {
  it("given room, says nothing", () => checkDisk(process.cwd(), async () => 301 * MEGABYTE));

  it("given too little room to start, says how much there is and how much is needed", async () => {
    const error = await checkDisk("/data", async () => 12.5 * MEGABYTE).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(StackError);
    expect(String(error)).to.include("/data has 12 MB left, and the stack needs 300 MB");
  });

  it("given the disk fills up meanwhile, tells once", async (test) => {
    test.mock.timers.enable({ apis: ["setInterval"] });
    let free = 400 * MEGABYTE;
    const told: string[] = [];
    const unwatch = watchDisk(
      "/data",
      (reason) => told.push(reason.message),
      async () => free,
    );
    const later = async () => {
      test.mock.timers.tick(5000);
      // The look at the disk is a promise: it is settled in the next round.
      await new Promise((resolve) => setImmediate(resolve));
    };
    await later();
    expect(told).to.deep.equal([]);
    free = 10 * MEGABYTE;
    await later();
    await later();
    expect(told).to.deep.equal(["The disk is full: /data has 10 MB left. Free some space and start again."]);
    unwatch();
  });

  it("reads the real disk", () => checkDisk(process.cwd(), undefined));
});
