import { zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import { newRow } from "../team/teamForm.ts";
import { type NewSplitForm, nameProblem, readNewSplit } from "./newSplitForm.ts";

const jonas = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";
const lucia = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
const tomas = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65";

const form: NewSplitForm = {
  name: " Harbour website ",
  controller: "",
  manager: tomas,
  rows: [newRow(lucia, "50")],
  assets: [],
  salt: zeroHash,
};

function manyRows(count: number) {
  return Array.from({ length: count }, (_, i) => newRow(`0x${(i + 1).toString(16).padStart(40, "0")}`, "1"));
}

describe("readNewSplit", () => {
  test("default", () => {
    expect(readNewSplit(form, jonas).split).toMatchObject({
      name: "Harbour website",
      controller: jonas,
      manager: tomas,
      members: [{ account: lucia, weight: 50 }],
    });
  });

  test("behavior: without a wallet there is nobody to control it", () => {
    expect(readNewSplit(form, null).split).toBeNull();
  });

  test("error: no name", () => {
    expect(readNewSplit({ ...form, name: "  " }, jonas).problems.name).toMatch(/name/);
  });

  test("error: nobody in the team", () => {
    const reading = readNewSplit({ ...form, rows: [newRow()] }, jonas);
    expect(reading.split).toBeNull();
    expect(reading.problems.team).toMatch(/at least one member/);
  });

  test("error: a team of several pages for another controller", () => {
    const big = { ...form, rows: manyRows(501) };
    expect(readNewSplit(big, jonas).split?.members).toHaveLength(501);
    expect(readNewSplit({ ...big, controller: tomas }, jonas).problems.controller).toMatch(/hand control over/);
  });
});

describe("nameProblem", () => {
  test("behavior: bytes count, not letters", () => {
    expect(nameProblem("ü".repeat(32))).toBeNull();
    expect(nameProblem("ü".repeat(33))).toMatch(/too long/);
  });
});
