import { expect, test } from "vitest";
import { at } from "../testing/actionWorld.ts";
import { payoutPreview } from "./payoutPreview.ts";

test("default: three legs, and the team's by weight", () => {
  const members = [
    { account: at(1), weight: 2 },
    { account: at(2), weight: 1 },
  ];
  const { team, platform, relationship, dust, members: shares } = payoutPreview(1_000n, members);
  expect([team, platform, relationship, dust]).toEqual([600n, 250n, 150n, 0n]);
  expect(shares.map(({ amount }) => amount)).toEqual([400n, 200n]);
});
test("error: less than nothing", () => expect(() => payoutPreview(-1n, [])).toThrow(RangeError));
