import { type Address, getAddress, numberToHex } from "viem";
import { expect, test } from "vitest";
import { setWeightsRequests } from "./setWeightsRequests.ts";
import { TeamError } from "./toTeamPage.ts";

const split: Address = numberToHex(1, { size: 20 });
const account = (i: number) => getAddress(numberToHex(i + 1, { size: 20 }));

test("default: one sorted page", () => {
  const members = [
    { account: account(9), weight: 0 },
    { account: account(4), weight: 50 },
  ];
  const requests = setWeightsRequests({ split, members });
  expect(requests.map(({ address, functionName, args }) => ({ address, functionName, args }))).toEqual([
    {
      address: split,
      functionName: "setWeights",
      args: [
        [account(4), account(9)],
        [50, 0],
      ],
    },
  ]);
});

test("behavior: pages of at most 500, each sorted, joining before leaving, everybody once", () => {
  // Every second one leaves.
  const members = Array.from({ length: 1_201 }, (_, i) => ({ account: account(1_201 - i), weight: i % 2 }));
  const pages = setWeightsRequests({ split, members }).map(({ args }) => args);
  expect(pages.map(([accounts]) => accounts.length)).toEqual([500, 500, 201]);
  for (const [accounts] of pages) {
    const numbers = accounts.map(BigInt);
    expect(numbers).toEqual(numbers.toSorted((a, b) => Number(a - b)));
  }
  expect(new Set(pages.flatMap(([accounts]) => accounts)).size).toBe(1_201);
  expect(pages[0]?.[1].every((weight) => weight === 1)).toBe(true);
  expect(pages[2]?.[1].every((weight) => weight === 0)).toBe(true);
});

test("error: nothing to change, or somebody twice", () => {
  expect(() => setWeightsRequests({ split, members: [] })).toThrow(TeamError);
  const twice = { account: account(4), weight: 1 };
  expect(() => setWeightsRequests({ split, members: [twice, { ...twice, weight: 0 }] })).toThrow("is named twice");
});
