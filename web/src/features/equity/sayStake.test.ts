import { accruedOf } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";
import { aGrant, anAllocation, aPatronage, DAY, NOW, rzm } from "./fixtures.ts";
import {
  sayAllocation,
  sayComing,
  sayFormula,
  sayGrant,
  sayGrantState,
  sayOwned,
  sayPatronage,
  saySettled,
} from "./sayStake.ts";

const you = { isYou: true, name: "Lucía" };
const her = { isYou: false, name: "Lucía" };
const plain = (text: string) => text.replaceAll(DIGIT_GROUP, " ");
const position = { votes: 0n, delegate: null, areTransfersOpen: false };

describe("sayOwned", () => {
  test("default: the figure and its share of all", () => {
    const owned = { ...position, balance: rzm(1_200), supply: rzm(150_000) };
    expect(plain(sayOwned(you, owned))).toBe("You own 1 200 RZM, 0.8 % of all.");
    expect(plain(sayOwned(her, owned))).toBe("Lucía owns 1 200 RZM, 0.8 % of all.");
  });

  test("behavior: nothing, also when there is nothing at all", () => {
    expect(sayOwned(you, { ...position, balance: 0n, supply: 0n })).toBe("You own no RZM yet.");
  });
});

describe("sayComing", () => {
  const until = BigInt(Date.parse("2028-03-05") / 1000);
  test("default", () => {
    expect(plain(sayComing({ claimable: rzm(300), later: rzm(8_000), laterWhen: until, claimed: 0n }))).toBe(
      "300 RZM can be claimed now, 8 000 RZM vest until March 2028.",
    );
  });

  test("behavior: only now, only later, neither", () => {
    const none = { claimable: 0n, later: 0n, laterWhen: null, claimed: 0n };
    expect(sayComing({ ...none, claimable: rzm(3) })).toBe("3 RZM can be claimed now.");
    expect(sayComing({ ...none, later: rzm(8), laterWhen: until })).toBe(
      "Nothing can be claimed now, 8 RZM vest until March 2028.",
    );
    expect(sayComing(none)).toBe("Nothing can be claimed now.");
  });
});

describe("patronage", () => {
  test("default: one sentence, and the formula to the unit", () => {
    expect(plain(sayPatronage(you, aPatronage()))).toBe(
      "You earned 3 000 tUSD through Harbour website: 10 % of it, at 1 tUSD per RZM, is 300 RZM.",
    );
    expect(plain(sayFormula(aPatronage()))).toBe(
      "3 000 000 000 × 1 000 × 10^18 ÷ (10 000 × 1 000 000) = 300 000 000 000 000 000 000",
    );
  });

  test("behavior: the figures of the formula are the contract's", () => {
    const { earned, rate, accrued } = aPatronage();
    expect(accruedOf(earned, rate)).toBe(accrued);
  });

  test("behavior: what became of it", () => {
    const settled = (accrued: number, claimed: number) =>
      plain(saySettled({ accrued: rzm(accrued), claimed: rzm(claimed), claimable: rzm(accrued - claimed) }));
    expect(settled(300, 100)).toBe("100 RZM was claimed, 200 RZM can be claimed now.");
    expect(settled(300, 0)).toBe("All of it can be claimed now.");
    expect(settled(300, 300)).toBe("All of it was claimed.");
    expect(settled(0, 0)).toBe("It's too little to make any equity yet.");
  });
});

describe("grants", () => {
  const grant = aGrant({ start: NOW - 100n * DAY, cliff: NOW - 50n * DAY, end: NOW + 100n * DAY });

  test("default", () => {
    expect(plain(sayGrant(grant))).toBe(
      "1 200 RZM from 10 August 2026 to 26 February 2027, nothing before 29 September 2026.",
    );
    expect(plain(sayGrantState(grant, NOW))).toBe("600 RZM have vested, none of it claimed.");
  });

  test("behavior: before the start, before the cliff, at the end", () => {
    expect(sayGrantState(grant, NOW - 101n * DAY)).toBe("Vesting begins on 10 August 2026.");
    expect(sayGrantState(grant, NOW - 60n * DAY)).toBe("Nothing has vested before the cliff.");
    expect(sayGrantState({ ...grant, claimed: rzm(1_200) }, grant.end)).toBe(
      "All of it has vested, all of it claimed.",
    );
  });

  test("behavior: one that can be stopped says so, as long as it can", () => {
    const stoppable = { ...grant, revocable: true, claimed: rzm(100) };
    expect(plain(sayGrantState(stoppable, NOW))).toBe(
      "600 RZM have vested, 100 RZM of it claimed. The network may revoke it; what has vested stays.",
    );
    expect(sayGrantState(stoppable, grant.end)).not.toContain("revoke");
  });

  test("behavior: a revoked one tells what was promised, what stays and what went back", () => {
    const revoked = { ...grant, revoked: true, amount: rzm(300), end: NOW - 50n * DAY, scheduledEnd: grant.end };
    expect(plain(sayGrant(revoked))).toContain("1 200 RZM from 10 August 2026 to 26 February 2027");
    expect(plain(sayGrantState(revoked, NOW))).toBe(
      "The network revoked it on 29 September 2026. 300 RZM had vested by then, none of it claimed; 900 RZM went back.",
    );
    expect(plain(sayGrantState({ ...revoked, amount: 0n }, NOW))).toBe(
      "The network revoked it on 29 September 2026. Nothing had vested by then; 1 200 RZM went back.",
    );
  });
});

describe("sayAllocation", () => {
  test("default: until when it can be claimed", () => {
    expect(sayAllocation(anAllocation(), NOW)).toBe(
      "Founding thanks: 250 RZM, which can be claimed until 12 January 2027.",
    );
  });

  test("behavior: claimed, too late, without a title", () => {
    const deadline = NOW - DAY;
    expect(sayAllocation(anAllocation({ isClaimed: true, deadline }), NOW)).toBe("Founding thanks: 250 RZM, claimed.");
    expect(sayAllocation(anAllocation({ title: null, deadline }), NOW)).toBe(
      "A round: 250 RZM, not claimed before the deadline on 17 November 2026.",
    );
  });
});
