import type { Attestation } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { anEngagement, INES, JONAS, LUCIA, MIRA, NOW, WEN } from "../engagements/fixtures.ts";
import { accepted, anAcceptedEngagement, anAttestation } from "./fixtures.ts";
import { rightsIn } from "./rightsIn.ts";
import { sayRights } from "./sayRights.ts";

const nameOf = (outcome: number) => `“O${outcome}”`;
const openTo = (account: typeof MIRA, attestations: readonly Attestation[] = []) =>
  rightsIn(anAcceptedEngagement(), attestations, account).colleagues.map(({ account: who, open }) => [who, open]);

describe("rightsIn", () => {
  test("default: everybody else who took part in the same accepted outcomes", () => {
    expect(openTo(MIRA)).toEqual([
      [JONAS, [1, 2]],
      [LUCIA, [1, 2]],
      [WEN, [1, 2]],
    ]);
    expect(openTo(LUCIA).map(([who]) => who)).toEqual([MIRA, JONAS, WEN]);
  });

  test("behavior: who took part in one of them only", () => {
    const engagement = anEngagement({ outcomes: [accepted(1), { ...accepted(2), participants: [LUCIA] }] });
    const { outcomes, colleagues } = rightsIn(engagement, [], WEN);
    expect(outcomes).toEqual([1]);
    expect(colleagues.every(({ open }) => open.length === 1)).toBe(true);
  });

  test("behavior: what was said isn't open any more, until it's taken back", () => {
    const said = anAttestation({ attester: MIRA, subject: LUCIA, outcome: 1 });
    expect(openTo(MIRA, [said])).toContainEqual([LUCIA, [2]]);
    expect(openTo(MIRA, [{ ...said, revokedAt: Number(NOW) }])).toContainEqual([LUCIA, [1, 2]]);
    expect(openTo(LUCIA, [said])).toContainEqual([MIRA, [1, 2]]);
  });

  test.each([
    ["visitor", undefined, anAcceptedEngagement()],
    ["nothingAccepted", MIRA, anEngagement()],
    ["notParticipant", INES, anAcceptedEngagement()],
    [
      "alone",
      MIRA,
      anEngagement({ outcomes: [{ ...accepted(), participants: [], acceptedFacilitator: MIRA }], facilitator: MIRA }),
    ],
  ] as const)("error: %s, with a sentence", (standing, account, engagement) => {
    const rights = rightsIn(engagement, [], account);
    expect(rights).toMatchObject({ standing, colleagues: [] });
    expect(sayRights(rights, nameOf)).toMatch(/\.$/);
  });

  test("behavior: who said it all is told so", () => {
    const all = [JONAS, LUCIA, WEN].flatMap((subject) =>
      [1, 2].map((outcome) => anAttestation({ attester: MIRA, subject, outcome })),
    );
    const rights = rightsIn(anAcceptedEngagement(), all, MIRA);
    expect(rights.standing).toBe("allSaid");
    expect(sayRights(rights, nameOf)).toContain("Nothing waits for you here.");
  });

  test("behavior: how many are left is said", () => {
    const said = [1, 2].map((outcome) => anAttestation({ attester: MIRA, subject: LUCIA, outcome }));
    expect(sayRights(rightsIn(anAcceptedEngagement(), said, MIRA), nameOf)).toBe(
      "You took part in “O1” and “O2”, so you can say how the work of 2 others was.",
    );
  });
});
