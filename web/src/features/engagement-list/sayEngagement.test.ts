import { describe, expect, test } from "vitest";
import {
  anEngagement,
  anOutcome,
  DAY,
  delivered,
  disputed,
  INES,
  JONAS,
  LUCIA,
  MIRA,
  NOW,
  WEN,
} from "../engagements/fixtures.ts";
import { nextMoment, sayProgress, sayRoles } from "./sayEngagement.ts";

const busy = anEngagement({
  outcomes: [
    anOutcome({ number: 1, state: "accepted" }),
    anOutcome({ number: 2, state: "funded", due: NOW + 9n * DAY }),
    delivered({ number: 3 }),
    disputed({ number: 4 }),
    anOutcome({ number: 5 }),
  ],
});

describe("sayProgress", () => {
  test("default: what needs somebody stands first", () => {
    expect(sayProgress(busy)).toBe(
      "5 outcomes: 1 disputed, 1 to be looked at, 1 being worked on, 1 to be funded, 1 accepted",
    );
    expect(sayProgress(anEngagement())).toBe("1 outcome: 1 to be funded");
  });
});

describe("nextMoment", () => {
  test("default: the first that ends of what runs", () => {
    expect(nextMoment(busy)).toEqual({ what: "To be looked at", at: NOW + 3n * DAY });
  });

  test("behavior: nothing runs before it's funded and after it has ended", () => {
    expect(nextMoment(anEngagement())).toBeNull();
    expect(nextMoment({ outcomes: [delivered({ state: "accepted", until: null })] })).toBeNull();
  });
});

describe("sayRoles", () => {
  test.each([
    [MIRA, "Client"],
    [JONAS, "Facilitator"],
    [INES, "Arbiter"],
    [LUCIA, "On the team"],
    [WEN, ""],
  ])("default: %s", (account, said) => expect(sayRoles(busy, account)).toBe(said));

  test("behavior: several parts, and former ones", () => {
    const team = [{ account: JONAS, place: 0, isOnTeam: false, joinedAt: 1, leftAt: 2 }];
    expect(sayRoles({ ...busy, team }, JONAS)).toBe("Facilitator and formerly on the team");
  });
});
