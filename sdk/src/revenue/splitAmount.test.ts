import { expect, test } from "vitest";
import { random } from "../testing/random.ts";
import { LEGS, WHOLE } from "./LEGS.ts";
import { splitAmount } from "./splitAmount.ts";

/** The same, unit by unit: each leg grows whenever the amount that arrived so far is worth a further whole unit of it. */
function slowly(amount: number) {
  const legs = { team: 0n, platform: 0n, relationship: 0n };
  for (let arrived = 1n; arrived <= BigInt(amount); arrived++) {
    for (const leg of ["team", "platform", "relationship"] as const) {
      if ((legs[leg] + 1n) * WHOLE <= arrived * LEGS[leg]) legs[leg] += 1n;
    }
  }
  return { ...legs, dust: BigInt(amount) - legs.team - legs.platform - legs.relationship };
}

test("default: 60, 25 and 15 of a hundred", () => {
  expect(splitAmount(100n)).toEqual({ team: 60n, platform: 25n, relationship: 15n, dust: 0n });
  expect(splitAmount(0n)).toEqual({ team: 0n, platform: 0n, relationship: 0n, dust: 0n });
  expect(splitAmount(1n)).toEqual({ team: 0n, platform: 0n, relationship: 0n, dust: 1n });
});

test("behavior: equals the slow model for every amount up to 1,200", () => {
  for (let amount = 0; amount <= 1_200; amount++) expect(splitAmount(BigInt(amount))).toEqual(slowly(amount));
});

test("behavior: legs and dust are the amount, and dust is less than 3 units", () => {
  const { bigint } = random(4);
  for (let i = 0; i < 10_000; i++) {
    const amount = bigint(112);
    const { team, platform, relationship, dust } = splitAmount(amount);
    expect(team + platform + relationship + dust).toBe(amount);
    expect(dust >= 0n && dust < 3n).toBe(true);
  }
});

test("error: a negative amount", () => expect(() => splitAmount(-1n)).toThrow("can't be negative"));
