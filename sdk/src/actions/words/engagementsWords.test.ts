import { describe, expect, test } from "vitest";
import { engagementsAbi } from "../../generated/engagementsAbi.ts";
import { call, decode, deployment } from "../../testing/actionWorld.ts";

const RULING = `0x${"ab".repeat(32)}` as const;
const resolve = (id: bigint, outcome: bigint, teamShare: number) =>
  decode(
    call(deployment.engagements, {
      abi: engagementsAbi,
      functionName: "resolve",
      args: [id, outcome, teamShare, RULING],
    }),
  );

describe("words of engagements", () => {
  test("default: a ruling says who gets how much of what", () => {
    expect(resolve(7n, 2n, 7_000).sentence).toBe(
      "Gives 70 % of outcome 2 of engagement 7 (840 tUSD) to the split, and the rest (360 tUSD) to the client.",
    );
  });
  test("behavior: parts of a unit are the client's", () => {
    expect(resolve(7n, 2n, 3_333).sentence).toContain("33.33 % of outcome 2 of engagement 7 (399.96 tUSD)");
  });
  test("behavior: it needn't know what the outcome pays", () => {
    expect(resolve(8n, 1n, 5_050).sentence).toBe(
      "Gives 50.5 % of outcome 1 of engagement 8 to the split, and the rest to the client.",
    );
  });
  test("behavior: the share is told in per cent among the arguments too", () => {
    expect(resolve(7n, 2n, 7_050).arguments.map(({ words }) => words)).toEqual(["7", "2", "70.5 %", RULING]);
  });
  test("behavior: nothing and all are said as such", () => {
    expect(resolve(7n, 2n, 0).sentence).toBe(
      "Gives all of outcome 2 of engagement 7 (1\u202f200 tUSD) back to the client.",
    );
    expect(resolve(7n, 2n, 10_000).sentence).toBe(
      "Gives all of outcome 2 of engagement 7 (1\u202f200 tUSD) to the split.",
    );
  });
  test("behavior: it isn't quiet about who else could do it", () => {
    expect(resolve(7n, 2n, 7_000).warnings).toEqual([
      "Only the engagement’s arbiter can do this, while the outcome is disputed: otherwise it fails.",
    ]);
  });
});
