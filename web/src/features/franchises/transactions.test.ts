import { subjectOf } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { aFranchise, hash, JONAS, LUCIA, WEN } from "./fixtures.ts";
import { acceptOwnership } from "./transactions/acceptOwnership.ts";
import { appoint } from "./transactions/appoint.ts";
import { dismiss } from "./transactions/dismiss.ts";
import { resignOwnership } from "./transactions/resignOwnership.ts";
import { resignRole } from "./transactions/resignRole.ts";
import { supportMotion } from "./transactions/supportMotion.ts";
import { withdrawSupport } from "./transactions/withdrawSupport.ts";

const franchise = aFranchise();
const admission = { matter: "ADMIT_OWNER", subject: subjectOf(WEN) } as const;
const removal = { matter: "REMOVE_OWNER", subject: subjectOf(JONAS) } as const;
const place = { id: 1n, name: "Tideline", account: LUCIA } as const;

describe("supportMotion", () => {
  test("default: who is first is told how many more it takes", () => {
    const action = supportMotion({ franchise, motion: admission, support: 0, needed: 2 });
    expect(action.describe).toMatch(/^You are for it. 1 more of the 3 owners of Tideline has to be; then 0x976E…0aa9/);
    expect(action.changes).toEqual([{ label: "Owners for it", before: "0 of 3", after: "1 of 3" }]);
    expect(action.expectedEvents).toEqual(["MotionSupported"]);
    expect(action.steps[0]).toMatchObject({ request: { functionName: "supportAdmission", args: [WEN] } });
  });
  test("behavior: who carries it is told what happens", () => {
    const action = supportMotion({ franchise, motion: admission, support: 1, needed: 2 });
    expect(action.describe).toMatch(/^With your support it’s carried: 0x976E…0aa9 has 30 days to accept/);
    expect(action.expectedEvents).toEqual(["MotionSupported", "OwnerInvited"]);
  });
  test.each([
    [removal, "supportRemoval", "OwnerRemoved"],
    [{ ...removal, subject: subjectOf(WEN) }, "supportRemoval", "InvitationWithdrawn"],
    [{ matter: "CHANGE_CHARTER", subject: hash(9) } as const, "supportCharter", "CharterChanged"],
  ])("behavior: %j calls and expects what belongs to it", (motion, functionName, event) => {
    const action = supportMotion({ franchise, motion, support: 1, needed: 2 });
    expect(action.steps[0]).toMatchObject({ request: { functionName } });
    expect(action.expectedEvents).toContain(event);
  });
});

test("withdrawSupport: says when the motion ends with it", () => {
  expect(withdrawSupport({ franchise, motion: admission, support: 2 }).describe).not.toContain("it ends");
  expect(withdrawSupport({ franchise, motion: admission, support: 1 }).describe).toContain("Nobody is for it then");
});

test("acceptOwnership and resignOwnership: what it means, and how many own it then", () => {
  const accepted = acceptOwnership({ ...place, ownerCount: 1 });
  expect(accepted.describe).toContain("together with its owner:");
  expect(accepted.changes).toEqual([{ label: "Owners", before: "1", after: "2" }]);
  const left = resignOwnership({ ...place, ownerCount: 3 });
  expect(left.describe).toContain("What you earned and the equity you own stay yours");
  expect(left.changes).toEqual([{ label: "Owners", before: "3", after: "2" }]);
});

describe("appoint and dismiss", () => {
  test("default: one account by name, with what the role means", () => {
    const action = appoint({ ...place, role: "FACILITATOR", accounts: [WEN], before: 0 });
    expect(action.label).toBe("Appoint 0x976E…0aa9 as facilitator");
    expect(action.describe).toContain("can bring in splits that they control");
    expect(action.changes?.at(-1)).toEqual({ label: "In all", before: "0 facilitators", after: "1 facilitator" });
  });
  test("behavior: more than a page is several steps", () => {
    const action = appoint({ ...place, role: "MEMBER", accounts: Array(101).fill(WEN), before: 2 });
    expect(action.steps.map(({ label }) => label)).toEqual(["Appoint, part 1 of 2", "Appoint, part 2 of 2"]);
    expect(action.describe).toMatch(/^101 accounts are members of Tideline/);
  });
  test("error: nobody", () => {
    expect(() => appoint({ ...place, role: "MEMBER", accounts: [], before: 0 })).toThrow("nobody");
  });
  test("behavior: dismissing and giving up leave money alone", () => {
    expect(dismiss({ ...place, role: "MEMBER" }).describe).toContain("what they earned and their equity stay");
    const action = resignRole({ ...place, role: "FACILITATOR" });
    expect(action.steps[0]).toMatchObject({ request: { functionName: "resign", args: [1n, 1] } });
  });
});
