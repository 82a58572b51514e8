import { describe, expect, test } from "vitest";
import { hash, id, indexOf, mira, priya, raw, who, whose } from "../testing/indexWorld.ts";
import { fetchEngagement } from "./fetchEngagement.ts";
import { fetchEngagements } from "./fetchEngagements.ts";
import { IndexInvalidError } from "./indexErrors.ts";

const split = priya;

const nothing = {
  ...{ until: null, evidence: null, evidenceDocument: null, fundedAt: null, deliveredAt: null, endedAt: null },
  ...{ teamShare: null, acceptedFacilitator: null, participants: [], payment: null },
};
const brief = { title: "A website", summary: "For the harbour." };
const proposed = {
  ...{ ...nothing, number: 1, state: "PROPOSED", amount: "1000000000000000000000", due: "1800000000" },
  ...{ brief: hash(2), briefDocument: brief, toSplit: "0", toClient: "0", disputed: null },
};
const readProposed = {
  ...{ ...nothing, number: 1, state: "proposed", amount: 10n ** 21n, due: 1_800_000_000n },
  ...{ brief: hash(2), briefDocument: brief, toSplit: 0n, toClient: 0n, dispute: null },
};
const dispute = {
  ...{ id: id(7), reason: hash(7), reasonDocument: { title: "Not ours" }, since: "30" },
  ...{ ruling: hash(8), rulingDocument: null },
};
const resolved = {
  ...{ ...proposed, number: 2, state: "RESOLVED", briefDocument: null, evidence: hash(5), teamShare: 0 },
  evidenceDocument: {
    ...{ summary: "Done.", fileNames: ["a.pdf", "b.pdf"], fileTypes: ["application/pdf", "text/plain"] },
    ...{ fileSizes: [5, 6], fileDigests: [hash(11)] },
  },
  ...{ fundedAt: "10", deliveredAt: "20", endedAt: "40", toClient: "5", payment: { id: id(9) } },
  ...{ acceptedFacilitator: who, participants: [whose] },
  disputed: { ...dispute, arbiter: whose, until: "99", endedAt: "40", result: "RESOLVED", endedBy: whose },
};
const readResolved = {
  ...{ ...readProposed, number: 2, state: "resolved", briefDocument: null, evidence: hash(5), teamShare: 0 },
  // A file whose digest is missing can't be verified, so it isn't one.
  evidenceDocument: {
    summary: "Done.",
    files: [{ name: "a.pdf", type: "application/pdf", size: 5, digest: hash(11) }],
  },
  ...{ fundedAt: 10, deliveredAt: 20, endedAt: 40, toClient: 5n, payment: id(9) },
  ...{ acceptedFacilitator: mira, participants: [split] },
  dispute: { ...dispute, arbiter: split, until: 99n, since: 30, endedAt: 40, result: "resolved", endedBy: split },
};
const engagement = {
  ...{ engagementId: "1", franchise: { franchiseId: "3" }, client: who, facilitator: whose, split: whose },
  ...{ asset: { id: raw(0) }, arbiter: whose, reviewWindow: "604800", brief: hash(1), briefDocument: null },
  ...{ escrow: raw(0xabcdef), held: "1", refund: "2", funded: "3", toSplit: "4", toClient: "5" },
  outcomes: [proposed, resolved],
  team: [{ account: who, place: 0, isOnTeam: false, joinedAt: "5", leftAt: "6" }],
  ...{ openedAt: "5", updatedAt: "40", openedAtBlock: "6", openedTx: hash(9) },
};
const readEngagement = {
  ...{ engagementId: 1n, franchiseId: 3n, client: mira, facilitator: split, split, asset: raw(0), arbiter: split },
  ...{ reviewWindow: 604_800n, brief: hash(1), briefDocument: null, escrow: split },
  ...{ held: 1n, refund: 2n, funded: 3n, toSplit: 4n, toClient: 5n, outcomes: [readProposed, readResolved] },
  team: [{ account: mira, place: 0, isOnTeam: false, joinedAt: 5, leftAt: 6 }],
  ...{ openedAt: 5, updatedAt: 40, block: 6n, transaction: hash(9) },
};

describe("engagements in a list", () => {
  test("default: newest first, with their outcomes and teams", async () => {
    const { index, asked } = await indexOf(() => ({ engagements: [engagement] }));
    expect(await fetchEngagements(index)).toEqual([readEngagement]);
    expect(asked[0]?.variables).toEqual({ first: 50, where: {} });
  });

  test("behavior: of a franchise, of a split, open or ended, after what was seen", async () => {
    const { index, asked } = await indexOf(() => ({ engagements: [] }));
    await fetchEngagements(index, { first: 5, franchiseId: 3n, split, state: "open", after: { engagementId: 9n } });
    await fetchEngagements(index, { state: "ended" });
    const where = { id_lt: hash(9), franchise: hash(3), split: raw(0xabcdef), openCount_gt: 0 };
    expect(asked.map(({ variables }) => variables)).toEqual([
      { first: 5, where },
      { first: 50, where: { openCount: 0 } },
    ]);
  });

  test("behavior: of an account in any role", async () => {
    const { index, asked } = await indexOf(() => ({ engagements: [] }));
    await fetchEngagements(index, { account: mira, state: "open" });
    const me = raw(0xfedcba);
    const roles = [{ client: me }, { facilitator: me }, { arbiter: me }, { team_: { account: me } }];
    expect(asked[0]?.variables.where).toEqual({ and: [{ openCount_gt: 0 }, { or: roles }] });
  });

  test("error: a state that doesn't exist", async () => {
    const odd = { ...engagement, outcomes: [{ ...proposed, state: "LOST" }] };
    const { index } = await indexOf(() => ({ engagements: [odd] }));
    await expect(fetchEngagements(index)).rejects.toThrow(IndexInvalidError);
  });
});

describe("an engagement with its past", () => {
  const place = (n: number, logIndex: number) => ({
    ...{ id: id(n), timestamp: "12", block: String(n), transaction: hash(n), logIndex },
  });
  const readPlace = (n: number, logIndex: number) => ({
    ...{ ...place(n, logIndex), timestamp: 12, block: BigInt(n) },
  });
  const none = { by: null, amount: null, until: null, digest: null, teamShare: null, toSplit: null, toClient: null };
  const amendment = {
    ...{ ...place(3, 1), by: who, arbiter: whose, reviewWindow: "86400", changedOutcomes: [2], changedAmounts: ["7"] },
    ...{ changedDues: ["8"], changedBriefs: [hash(4)], addedAmounts: ["9"], addedDues: ["10"], addedBriefs: [hash(5)] },
  };
  const readAmendment = {
    ...{ ...readPlace(3, 1), by: mira, arbiter: split, reviewWindow: 86_400n },
    changes: [{ outcome: 2, amount: 7n, due: 8n, brief: hash(4) }],
    additions: [{ amount: 9n, due: 10n, brief: hash(5) }],
  };
  const step = { ...place(4, 2), ...none, outcome: { number: 1 }, kind: "SETTLEMENT_PROPOSED", by: who, teamShare: 0 };
  const earlier = { ...place(4, 1), ...none, outcome: { number: 1 }, kind: "FUNDED", by: who, amount: "5" };
  const term = { id: id(5), account: who, by: who, since: "5", until: null };
  const claim = { ...place(6, 0), kind: "REFUND_HELD", asset: raw(0), amount: "5", to: null };
  const consent = { party: who, amendment, outcome: null, teamShare: null, since: "12" };
  const settlement = { party: whose, amendment: null, outcome: { number: 2 }, teamShare: 0, since: "13" };
  const whole = {
    ...{ ...engagement, steps: [step, earlier], amendments: [amendment], escrowClaims: [claim] },
    facilitatorTerms: [{ ...term, id: id(6), since: "9" }, term],
  };

  test("default: every list in the order of the chain", async () => {
    const { index, asked } = await indexOf(() => ({ engagement: whole, engagementConsents: [consent, settlement] }));
    const readTerm = { ...term, account: mira, by: mira, since: 5 };
    expect(await fetchEngagement(index, { engagementId: 1n })).toEqual({
      ...readEngagement,
      steps: [
        { ...readPlace(4, 1), ...none, outcome: 1, kind: "funded", by: mira, amount: 5n },
        { ...readPlace(4, 2), ...none, outcome: 1, kind: "settlementProposed", by: mira, teamShare: 0 },
      ],
      amendments: [readAmendment],
      consents: [
        { party: mira, amendment: readAmendment, outcome: null, teamShare: null, since: 12 },
        { party: split, amendment: null, outcome: 2, teamShare: 0, since: 13 },
      ],
      facilitatorTerms: [readTerm, { ...readTerm, id: id(6), since: 9 }],
      escrowClaims: [{ ...readPlace(6, 0), kind: "refundHeld", asset: raw(0), amount: 5n, to: null }],
    });
    expect(asked[0]?.variables).toEqual({ id: hash(1), engagement: hash(1) });
  });

  test("behavior: one that the index doesn't have", async () => {
    const { index } = await indexOf(() => ({ engagement: null, engagementConsents: [] }));
    expect(await fetchEngagement(index, { engagementId: 9n })).toBeNull();
  });

  test("error: a step that doesn't exist", async () => {
    const odd = { ...whole, steps: [{ ...step, kind: "DANCED" }] };
    const { index } = await indexOf(() => ({ engagement: odd, engagementConsents: [] }));
    await expect(fetchEngagement(index, { engagementId: 1n })).rejects.toThrow(IndexInvalidError);
  });
});
