import { describe, it } from "node:test";
import { expect } from "chai";
import { judge } from "./runSuite.ts";
import type { Suite } from "./suites.ts";

const counted: Suite = {
  name: "any",
  command: "any",
  args: [],
  counts: { passed: /(\d+) passed/, failed: /(\d+) failed/ },
};
const check: Suite = { name: "any", command: "any", args: [] };

describe("judge", () => {
  it("takes the numbers from the output", () => {
    expect(judge(counted, 1, "7 passed, 2 failed")).to.deep.equal({ passed: 7, failed: 2 });
    expect(judge(counted, 0, "7 passed, 0 failed")).to.deep.equal({ passed: 7, failed: 0 });
  });

  it("given a suite that ran no test: counts a failure, whatever it exits with", () => {
    expect(judge(counted, 0, "nothing to do")).to.deep.equal({ passed: 0, failed: 1 });
  });

  it("given all tests passed but the process failed: counts a failure", () => {
    expect(judge(counted, 1, "7 passed, 0 failed")).to.deep.equal({ passed: 7, failed: 1 });
    expect(judge(counted, null, "7 passed, 0 failed")).to.deep.equal({ passed: 7, failed: 1 });
  });

  it("given a check without numbers: the exit code counts as one test", () => {
    expect(judge(check, 0, "")).to.deep.equal({ passed: 1, failed: 0 });
    expect(judge(check, 2, "")).to.deep.equal({ passed: 0, failed: 1 });
  });
});
