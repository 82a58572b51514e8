import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { expect } from "chai";
import { lastLines } from "./lastLines.ts";
import { box, createLog, logLine } from "./log.ts";
import { StackError, sentenceOf } from "./StackError.ts";
import { temporaryFolder } from "./temporary.ts";

describe("log", () => {
  it("says when, who and what, one line for an event", () => {
    expect(logLine(1240, "chain", "Ready.")).to.equal("   1.2 s  chain      Ready.");
    expect(logLine(123_456, "postgres", "one\n  two")).to.equal(" 123.5 s  postgres   one two");
  });

  it("ends each line", () => {
    let written = "";
    createLog(Date.now(), (text) => {
      written += text;
    })("web", "Ready.");
    expect(written).to.match(/^ {3}\d\.\d s {2}web {8}Ready\.\n$/);
  });

  it("frames lines of different lengths", () => {
    expect(box(["ab", "", "c"])).to.equal("╭────╮\n│ ab │\n│    │\n│ c  │\n╰────╯");
  });
});

describe("last lines", () => {
  it("gives the end without colours and empty lines", (test) => {
    const file = join(temporaryFolder(test), "log");
    writeFileSync(file, `${"x".repeat(20_000)}\none\n\n\u001b[31mtwo\u001b[0m\nthree\n`);
    expect(lastLines(file, 2)).to.deep.equal(["two", "three"]);
  });

  it("given no log or an empty one, says so", (test) => {
    const file = join(temporaryFolder(test), "log");
    expect(lastLines(file, 2)).to.deep.equal(["(no log)"]);
    writeFileSync(file, "");
    expect(lastLines(file, 2)).to.deep.equal(["(it wrote nothing)"]);
  });
});

describe("sentence", () => {
  it("given a full disk, says so in words", () => {
    const error = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    expect(sentenceOf(error)).to.match(/^The disk is full\./);
  });

  it("given anything else, is its own message", () => {
    expect(sentenceOf(new StackError("The chain is gone."))).to.equal("The chain is gone.");
    expect(sentenceOf("odd")).to.equal("odd");
  });
});
