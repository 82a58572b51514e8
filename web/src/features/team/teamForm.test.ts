import { describe, expect, test } from "vitest";
import { readPastedTeam } from "./pastedTeam.ts";
import { compareTeams } from "./teamChanges.ts";
import { newRow, readTeam, readWeight, whatIsMissing } from "./teamForm.ts";

const lucia = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
const tomas = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65";
const priya = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc";

describe("readWeight", () => {
  test("default", () => expect(readWeight(" 30 ")).toEqual({ weight: 30, error: null }));
  test("behavior: per cent are weights too", () => expect(readWeight("30 %").weight).toBe(30));
  test("behavior: empty is no error", () => expect(readWeight("")).toEqual({ weight: null, error: null }));
  test("error: zero", () => expect(readWeight("0").error).toMatch(/Remove this member/));
  test("error: a fraction", () => expect(readWeight("1.5").error).toMatch(/whole number/));
  test("error: not a number", () => expect(readWeight("-3").error).toMatch(/whole number/));
  test("error: too large", () => expect(readWeight("4294967296").error).toMatch(/too large/));
});

describe("readTeam", () => {
  test("default", () => {
    const team = readTeam([newRow(lucia, "50"), newRow(tomas.toLowerCase(), "30")]);
    expect(team.members).toEqual([
      { account: lucia, weight: 50 },
      { account: tomas, weight: 30 },
    ]);
    expect(team.complete).toBe(true);
  });

  test("behavior: an empty row is passed over, a half one makes the team incomplete", () => {
    expect(readTeam([newRow(lucia, "1"), newRow()]).complete).toBe(true);
    const half = readTeam([newRow(lucia, "1"), newRow(tomas, "")]);
    expect(half.complete).toBe(false);
    expect(half.problems.size).toBe(0);
    expect(whatIsMissing(half)).toBe("Every member needs an address and a weight.");
  });

  test("error: what is missing is said once somebody wanted to go on", () => {
    const rows = [newRow(lucia, "1"), newRow(tomas, "")];
    expect(readTeam(rows, true).problems.get(rows[1]?.id ?? "")).toEqual({ account: null, weight: "Enter a weight." });
  });

  test("error: the same member twice, whatever the case of its letters", () => {
    const rows = [newRow(lucia, "1"), newRow(lucia.toLowerCase(), "2")];
    const team = readTeam(rows);
    expect(team.problems.get(rows[1]?.id ?? "")?.account).toMatch(/already/);
    expect(team.complete).toBe(false);
  });

  test("error: a mistyped checksum", () => {
    const rows = [newRow(lucia.replace("F7", "f7"), "1")];
    expect(readTeam(rows).problems.get(rows[0]?.id ?? "")?.account).toMatch(/mistyped/);
  });

  test("error: nobody", () => {
    const team = readTeam([newRow()]);
    expect(team.complete).toBe(false);
    expect(whatIsMissing(team)).toMatch(/at least one member/);
  });

  test("error: all weights together are too large", () => {
    const team = readTeam([newRow(lucia, "4294967295"), newRow(tomas, "1")]);
    expect(team.complete).toBe(false);
    expect(whatIsMissing(team)).toMatch(/together are too large/);
  });
});

describe("readPastedTeam", () => {
  test("default", () => {
    const { rows, problems } = readPastedTeam(`address, weight\n${lucia}, 50\n${tomas}\t30\n\n# note\n${priya} 20`);
    expect(rows.map(({ account, weight }) => [account, weight])).toEqual([
      [lucia, "50"],
      [tomas, "30"],
      [priya, "20"],
    ]);
    expect(problems).toEqual([]);
  });

  test("error: lines that are something else are named with their number", () => {
    const { rows, problems } = readPastedTeam(`${lucia}, 50\nTomás\n${priya}, 20, 3`);
    expect(rows).toHaveLength(1);
    expect(problems.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe("compareTeams", () => {
  test("default", () => {
    const before = [
      { account: lucia, weight: 50 },
      { account: tomas, weight: 30 },
    ] as const;
    const after = [
      { account: lucia, weight: 60 },
      { account: priya, weight: 20 },
    ] as const;
    expect(compareTeams(before, after)).toEqual([
      { kind: "changes", account: lucia, previous: 50, weight: 60 },
      { kind: "joins", account: priya, previous: 0, weight: 20 },
      { kind: "leaves", account: tomas, previous: 30, weight: 0 },
    ]);
  });

  test("behavior: the same team changes nothing", () => {
    const team = [{ account: lucia, weight: 50 }] as const;
    expect(compareTeams(team, [{ account: lucia, weight: 50 }])).toEqual([]);
  });
});
