import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { exclusively, release, reserve } from "./reservations.ts";
import { temporaryFolder } from "./temporary.ts";

const MODULE = fileURLToPath(new URL("./reservations.ts", import.meta.url));

describe("reservations", () => {
  it("given a process that held something has ended, the next one has it", async (test) => {
    const what = temporaryFolder(test);
    test.after(() => release(what));
    const code = `await import(${JSON.stringify(MODULE)}).then(({ reserve }) => reserve(${JSON.stringify(what)}))`;
    const holder = spawn(process.execPath, [
      "--input-type=module",
      "-e",
      `${code}; process.stdout.write("held"); setInterval(() => {}, 1000)`,
    ]);
    test.after(() => holder.kill("SIGKILL"));
    await once(holder.stdout, "data");
    expect(reserve(what)).to.equal(false);
    holder.kill("SIGKILL");
    await once(holder, "close");
    expect(reserve(what)).to.equal(true);
  });

  /**
   * 2026-11-30: one that found nobody removed what it took for a leftover, and it was the file of another one that had
   * come in between: of 280 times it had it, one was beside somebody else.
   */
  it("given many processes want the same at once, no two ever have it", { timeout: 60_000 }, async (test) => {
    const dir = temporaryFolder(test);
    const code = `
      const { reserve, release } = await import(${JSON.stringify(MODULE)});
      const { mkdirSync, rmdirSync } = await import("node:fs");
      const [what, mark] = [${JSON.stringify(dir)}, ${JSON.stringify(join(dir, "somebody-has-it"))}];
      for (let turn = 0; turn < 1000; turn++) {
        while (!reserve(what));
        mkdirSync(mark);
        rmdirSync(mark);
        release(what);
      }`;
    const all = Array.from({ length: 4 }, () => spawn(process.execPath, ["--input-type=module", "-e", code]));
    const codes = await Promise.all(all.map(async (child) => (await once(child, "exit"))[0]));
    expect(codes).to.deep.equal([0, 0, 0, 0]);
  });

  it("given what it was for fails, the next one may", async (test) => {
    const what = temporaryFolder(test);
    const broken = exclusively(what, async () => {
      throw new Error("It broke.");
    });
    expect(String(await broken.catch((reason: unknown) => reason))).to.equal("Error: It broke.");
    expect(await exclusively(what, async () => "done")).to.equal("done");
  });
});
