import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { expect } from "chai";
import { makeOnce } from "./makeOnce.ts";
import { temporaryFolder } from "./temporary.ts";

const write = (text: string) => async (draft: string) => writeFileSync(join(draft, "file"), text);
const read = (dir: string) => readFileSync(join(dir, "file"), "utf8");
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

/** Something that ends when the test says so. */
function latch() {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { finished, finish };
}

describe("makeOnce", () => {
  it("makes what isn't there, and leaves alone what is", async (test) => {
    const dir = join(temporaryFolder(test), "deep/made");
    await makeOnce(dir, write("first"));
    await makeOnce(dir, write("second"));
    expect(read(dir)).to.equal("first");
  });

  /**
   * 2026-11-30: two stacks compiled the same subgraph at once. The one that was done last removed what the other had made
   * to put its own there, and the other's Graph Node, which was just reading it, stopped without a word.
   */
  it("given two want the same at once, it's made once, both have it, and it never goes away", async (test) => {
    const dir = join(temporaryFolder(test), "made");
    const made: string[] = [];
    const waited: string[] = [];
    const { finished, finish } = latch();
    const want = async (who: string) => {
      const make = async (draft: string) => {
        made.push(who);
        await finished;
        await write(who)(draft);
      };
      await makeOnce(dir, make, { onWait: () => waited.push(who) });
      return read(dir);
    };
    const both = [want("first"), want("second")];
    expect(waited).to.deep.equal(["second"]);
    expect(existsSync(dir)).to.equal(false);
    finish();
    expect(await Promise.all(both)).to.deep.equal(["first", "first"]);
    expect(made).to.deep.equal(["first"]);
  });

  it("given making fails: nothing is there, and the next one makes it", async (test) => {
    const parent = temporaryFolder(test);
    const dir = join(parent, "made");
    const broken = async (draft: string) => {
      await write("half")(draft);
      throw new Error("It broke.");
    };
    const error = await makeOnce(dir, broken).catch((reason: unknown) => reason);
    expect(String(error)).to.equal("Error: It broke.");
    expect(readdirSync(parent)).to.deep.equal([]);
    await makeOnce(dir, write("whole"));
    expect(read(dir)).to.equal("whole");
  });

  it("given whoever waits is told to stop, it does, and disturbs nobody", async (test) => {
    const dir = join(temporaryFolder(test), "made");
    const { finished, finish } = latch();
    const first = makeOnce(dir, (draft) => finished.then(() => write("first")(draft)));
    const stopping = new AbortController();
    const second = makeOnce(dir, write("second"), { signal: stopping.signal }).catch((reason: Error) => reason.name);
    stopping.abort();
    expect(await second).to.equal("AbortError");
    finish();
    await first;
    expect(read(dir)).to.equal("first");
  });

  it("removes what nobody used for a day, and nothing that somebody may be reading", async (test) => {
    const parent = temporaryFolder(test);
    for (const [name, hours] of [
      ["unused", 25],
      ["unused.draft", 25],
      ["used", 23],
      ["made", 25],
    ] as const) {
      mkdirSync(join(parent, name));
      utimesSync(join(parent, name), hoursAgo(hours), hoursAgo(hours));
    }
    await makeOnce(join(parent, "made"), write("never"));
    expect(readdirSync(parent).sort()).to.deep.equal(["made", "used"]);
  });
});
