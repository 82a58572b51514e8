import { describe, expect, test } from "vitest";
import { engagementHistory } from "./engagementHistory.ts";
import {
  anEngagement,
  anOutcome,
  aStep,
  DAY,
  delivered,
  disputed,
  eth,
  ether,
  hash,
  INES,
  JONAS,
  LUCIA,
  MIRA,
  NOW,
  TREASURY,
  WEN,
} from "./fixtures.ts";
import { barOf, moneyOf } from "./moneyOf.ts";
import { nextItems } from "./nextItems.ts";
import { outcomeNames } from "./outcomeNames.ts";
import { readEngagementParam } from "./readEngagementParam.ts";
import { sayLeft, sayMoment, sayWhen } from "./sayMoment.ts";
import { sayOutlook } from "./sayOutcome.ts";
import { divide, readShare, sayShare } from "./shareOf.ts";
import { dueMoment } from "./useDueMoment.ts";

const nameOf = (number: number) => (number === 1 ? "“Landing page”" : `outcome ${number}`);

describe("readEngagementParam", () => {
  test("default", () => expect(readEngagementParam("12")).toEqual({ id: 12n, problem: null }));
  test("error: no number, none that there can be, none at all", () => {
    expect(readEngagementParam("0x12").problem).toMatch(/known by its number/);
    expect(readEngagementParam("0").problem).toMatch(/count from 1/);
    expect(readEngagementParam("9".repeat(40)).problem).toMatch(/no engagement 999999999999:/);
    expect(readEngagementParam(undefined).id).toBeNull();
  });
});

describe("outcomeNames", () => {
  // 2026-11-29: actions named an outcome by its title alone, and a facilitator may write one title twice.
  test("behavior: outcomes whose titles read alike are told apart by their numbers", () => {
    const titles = ["Landing page", "Landing\u200b  PAGE", "Imprint", undefined];
    const nameOf = outcomeNames(titles.map((title, index) => [index + 1, title]));
    expect([1, 2, 3, 4].map(nameOf)).toEqual([
      "“Landing page” (outcome 1)",
      "“Landing\u200b  PAGE” (outcome 2)",
      "“Imprint”",
      "outcome 4",
    ]);
  });
});

describe("moments", () => {
  test("default: in words, with the day and the hour here", () => {
    expect(sayMoment(NOW)).toMatch(/^\d{1,2} November 2026, \d\d:\d\d your time$/);
    expect(sayWhen(NOW + 12n * DAY, NOW)).toMatch(
      /^in 12 days, on \d{1,2} (November|December) 2026, \d\d:\d\d your time$/,
    );
  });
  test("behavior: what is left is rounded down, but for a little, and said in smaller units when it's short", () => {
    expect(sayLeft(7n * DAY - 12n)).toBe("7 days");
    expect(sayLeft(7n * DAY - 3_601n)).toBe("6 days");
    expect(sayLeft(3n * DAY + 5n)).toBe("3 days");
    expect(sayLeft(2n * DAY - 7_000n)).toBe("46 hours");
    expect(sayLeft(7_000n)).toBe("116 minutes");
    expect(sayLeft(30n)).toBe("a minute or so");
  });
});

describe("moneyOf", () => {
  const record = anEngagement({
    outcomes: [anOutcome({ amount: eth(2) }), delivered({ number: 2 })],
    ...{ held: eth(1.5), refund: eth(0.5), toSplit: eth(3), toClient: eth(0.75) },
  });
  test("default: what waits for the client in escrow isn't back with the client", () => {
    expect(moneyOf(record)).toEqual({ held: eth(1.5), paid: eth(3), returned: eth(0.25), toFund: eth(2) });
  });
  test("behavior: the bar fills its width, and what is little can be seen", () => {
    const bar = barOf({ held: 1n, paid: eth(3), returned: 0n, toFund: eth(1) });
    expect(bar.map(({ part }) => part)).toEqual(["paid", "held", "toFund"]);
    expect(bar.find(({ part }) => part === "held")?.length).toBeGreaterThan(10);
    expect(bar.reduce((sum, { length }) => sum + length, 0)).toBeCloseTo(1000);
    expect(barOf({ held: 0n, paid: 0n, returned: 0n, toFund: 0n })).toEqual([]);
  });
});

describe("shares", () => {
  test("default: per cent with two decimals, and the split's part rounded down", () => {
    expect(readShare("62,55 %", { least: 1, most: 9_999 }).share).toBe(6_255);
    expect(sayShare(6_250)).toBe("62.5 %");
    expect(sayShare(5)).toBe("0.05 %");
    expect(divide(3n, 5_000)).toEqual({ toSplit: 1n, toClient: 2n });
  });
  test("error: what is no share, too fine, too much", () => {
    const limits = { least: 1, most: 9_999 };
    expect(readShare("", limits).problem).toBe("Enter a share in per cent.");
    expect(readShare("half", limits).problem).toMatch(/such as 60/);
    expect(readShare("1.005", limits).problem).toBe("A share has at most two decimals.");
    expect(readShare("100", limits).problem).toBe("Enter a share between 0.01 % and 99.99 %.");
    expect(readShare("0", { least: 0, most: 10_000 }).share).toBe(0);
  });
});

describe("sayOutlook", () => {
  const view = { engagement: anEngagement(), asset: ether, reader: WEN, now: NOW };
  const say = (outcome: Parameters<typeof sayOutlook>[0]["outcome"], change = {}) =>
    sayOutlook({ ...view, outcome, ...change });
  const funded = anOutcome({ state: "funded", fundedAt: Number(NOW) });

  test("default: who has how long, until when, and what then", () => {
    expect(say(funded)).toMatch(/^The team has 12 days left to deliver it, until .* your time\.$/);
    expect(say(delivered())).toMatch(/^The client, 0x7099…79C8, has 3 days left .* then anybody can let it count/);
    expect(say(delivered(), { reader: MIRA })).toMatch(/^You have 3 days left to look at it/);
    expect(say(disputed())).toMatch(/^The arbiter, 0xa0Ee…9720, has 40 days left to decide/);
    expect(say(disputed(), { engagement: anEngagement({ arbiter: TREASURY }) })).toMatch(/^The network has 40 days/);
  });
  test("behavior: past the due date the client first, then anybody", () => {
    const at = (days: bigint) => ({ now: funded.due + days * DAY });
    expect(say(funded, { ...at(1n), reader: MIRA })).toMatch(
      /^It wasn’t delivered in time. You can take your money back/,
    );
    expect(say(funded, at(15n))).toMatch(/anybody can send the money back to the client now/);
  });
  test("behavior: the last second still counts, the next doesn't", () => {
    const { until } = delivered();
    expect(say(delivered(), { now: until })).toMatch(/left to look at it/);
    expect(say(delivered(), { now: (until ?? 0n) + 1n })).toMatch(/said nothing in time/);
    expect(say(funded, { now: funded.due })).toMatch(/left to deliver/);
    expect(say(disputed(), { now: (disputed().until ?? 0n) + 1n })).toMatch(/divided in halves now/);
  });
  test("behavior: how it ended, with what moved", () => {
    const ended = { endedAt: Number(NOW - DAY) };
    expect(say(anOutcome({ state: "accepted", toSplit: eth(1), ...ended }))).toMatch(
      /^1 ETH flowed into the split yesterday/,
    );
    expect(say(anOutcome({ state: "resolved", toSplit: eth(0.6), toClient: eth(0.4), ...ended }))).toMatch(
      /^0.6 ETH flowed into the split and 0.4 ETH went back to the client/,
    );
    expect(say(anOutcome({ state: "cancelled", ...ended }))).toMatch(/before it was funded/);
  });
  // 2026-11-29: what a client's wallet refused was said to be back with the client, and lay in escrow.
  test("behavior: while something couldn't be sent, nothing is said to be back", () => {
    const engagement = anEngagement({ refund: eth(0.4) });
    const ended = { toClient: eth(0.4), endedAt: Number(NOW - DAY) };
    for (const state of ["resolved", "refunded", "cancelled"] as const) {
      expect(say(anOutcome({ state, ...ended }))).toMatch(/0.4 ETH went back to the client/);
      expect(say(anOutcome({ state, ...ended }), { engagement })).toMatch(/0.4 ETH became the client’s/);
    }
  });
  test("behavior: nobody funded it in time", () => {
    expect(say(anOutcome({ due: NOW - 1n }))).toMatch(/passed before anybody funded it/);
  });
});

describe("nextItems", () => {
  test("default: what the other one proposed comes first; funding is one line, and so are accepting and refusing", () => {
    const next = [
      { deed: "accept", outcome: 3, deadline: NOW },
      { deed: "dispute", outcome: 3, deadline: NOW },
      { deed: "fund", outcome: 1, deadline: NOW },
      { deed: "fund", outcome: 2, deadline: NOW },
      { deed: "agree", outcome: null, deadline: null },
      { deed: "claimRefund", outcome: null, deadline: null },
    ] as const;
    expect(nextItems({ next })).toEqual([
      { kind: "amendment" },
      { kind: "review", outcome: 3 },
      { kind: "fund", outcomes: [1, 2] },
      { kind: "refund" },
    ]);
  });
});

describe("dueMoment", () => {
  test("default: the next second in which something changes by itself", () => {
    const outcomes = [delivered(), disputed({ number: 2 }), anOutcome({ number: 3, state: "funded", due: NOW - DAY })];
    expect(dueMoment({ outcomes }, NOW)).toEqual({ what: "the client’s time is over", at: NOW + 3n * DAY + 1n });
    expect(dueMoment({ outcomes }, NOW + 4n * DAY)?.what).toBe("anybody can send the money back");
  });
  test("behavior: nothing to wait for", () => expect(dueMoment({ outcomes: [anOutcome()] }, NOW)).toBeNull());
});

describe("engagementHistory", () => {
  const opening = aStep({
    id: hash(31),
    kind: "proposed",
    transaction: hash(1),
    by: null,
    timestamp: Number(NOW - 20n * DAY),
  });
  const tell = (...steps: ReturnType<typeof aStep>[]) =>
    engagementHistory({ engagement: anEngagement({ steps: [opening, ...steps] }), asset: ether, nameOf });

  test("default: newest first, who did what and what moved; the opening is one line", () => {
    const accepted = aStep({ id: hash(32), kind: "accepted", toSplit: eth(1), timestamp: Number(NOW) });
    expect(tell(aStep(), accepted).map(({ by, sentence }) => [by, sentence])).toEqual([
      [MIRA, "accepted “Landing page”: 1 ETH flowed into the split"],
      [MIRA, "put 1 ETH into escrow for “Landing page”"],
      [JONAS, "opened the engagement with one outcome"],
    ]);
  });
  test("behavior: who ended a silence isn't who was silent", () => {
    const [first] = tell(aStep({ kind: "accepted", by: WEN, toSplit: eth(1) }));
    expect(first?.sentence).toMatch(/^let “Landing page” count as accepted, since the client said nothing/);
  });
  const divided = aStep({
    ...{
      id: hash(33),
      kind: "resolved",
      teamShare: 5_000,
      toSplit: eth(0.5),
      toClient: eth(0.5),
      timestamp: Number(NOW),
    },
  });
  const refused = (until: bigint) =>
    aStep({ id: hash(34), kind: "disputed", until, timestamp: Number(NOW - 95n * DAY) });
  const proposed = aStep({ id: hash(35), kind: "settlementProposed", teamShare: 5_000, by: MIRA });
  const [early, late] = [refused(NOW + DAY), refused(NOW - 5n * DAY)];
  const sentenceOf = (...steps: ReturnType<typeof aStep>[]) => tell(...steps)[0]?.sentence;
  test("behavior: an arbiter decides, both agree, and silence halves", () => {
    expect(sentenceOf(early, { ...divided, by: INES })).toMatch(/^decided on “Landing page”: 0.5 ETH into the split/);
    expect(sentenceOf(early, proposed, { ...divided, by: JONAS })).toMatch(/^agreed to divide/);
    expect(sentenceOf(late, { ...divided, by: WEN })).toMatch(/divided in halves, since nobody decided/);
  });
  // 2026-11-29: a party that ended the arbiter's silence was said to have agreed, and so was an arbiter of former days.
  test("behavior: a party that ends the arbiter's silence agreed to nothing, nor did an arbiter of former days", () => {
    for (const by of [MIRA, JONAS]) {
      expect(sentenceOf(late, { ...divided, by })).toMatch(/divided in halves, since nobody decided/);
    }
    expect(sentenceOf(early, { ...divided, by: LUCIA })).toMatch(/^decided on/);
    expect(sentenceOf(late, { ...divided, by: LUCIA, digest: hash(9) })).toMatch(/^decided on/);
    // One that was proposed for another state of things doesn't count.
    const stale = { ...proposed, timestamp: late.timestamp - 1 };
    expect(sentenceOf(stale, late, { ...divided, by: JONAS })).toMatch(/divided in halves, since nobody decided/);
  });
  test("behavior: a proposal to divide with nothing for the team is one to cancel", () => {
    expect(tell(aStep({ kind: "settlementProposed", teamShare: 0 }))[0]?.sentence).toBe(
      "proposed to cancel “Landing page”",
    );
  });
  test("behavior: who came later and who left", () => {
    const team = [{ account: LUCIA, place: 0, isOnTeam: false, joinedAt: Number(NOW - DAY), leftAt: Number(NOW) }];
    const told = engagementHistory({ engagement: anEngagement({ team }), asset: ether, nameOf });
    expect(told.slice(0, 2).map(({ sentence }) => sentence)).toEqual(["left the team", "joined the team"]);
  });
});
