import { getAddress, numberToHex, zeroAddress, zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { createSplitRequest, type NewSplit } from "./createSplitRequest.ts";
import { MAX_TOTAL_WEIGHT } from "./LEGS.ts";
import { TeamError } from "./toTeamPage.ts";

const account = (i: number) => getAddress(numberToHex(i + 1, { size: 20 }));
const factory = account(900);
const harbour: NewSplit = {
  name: "Harbour website",
  controller: account(1),
  manager: account(2),
  members: [
    { account: account(9), weight: 30 },
    { account: account(4), weight: 50 },
  ],
};
const request = (change: Partial<NewSplit> = {}) => createSplitRequest({ factory, ...harbour, ...change });

test("default: members are sorted, ETH isn't named among the tokens, the salt is zero", () => {
  const { address, functionName, args } = request({ assets: [ETHER, account(70)] });
  expect({ address, functionName }).toEqual({ address: factory, functionName: "createSplit" });
  expect(args[0]).toEqual({
    name: "Harbour website",
    controller: account(1),
    manager: account(2),
    members: [account(4), account(9)],
    weights: [50, 30],
    assets: [account(70)],
    salt: zeroHash,
  });
});

test("behavior: sorted as numbers, whatever the case of the letters", () => {
  // As text, "D" comes before "b".
  const low = getAddress("0x000000000000000000000000000000000000036b");
  const high = getAddress("0x000000000000000000000000000000000000036d");
  expect([low, high].map((address) => address.at(-1))).toEqual(["b", "D"]);
  const members = [
    { account: high, weight: 1 },
    { account: low, weight: 2 },
  ];
  expect(request({ members }).args[0].weights).toEqual([2, 1]);
});

describe("error: what the contract would refuse is refused in words", () => {
  const many = (length: number) => Array.from({ length }, (_, i) => ({ account: account(i), weight: 1 }));
  const tokens = Array.from({ length: 33 }, (_, i) => account(i));
  const refused: [string, Partial<NewSplit>, string][] = [
    ["empty team", { members: [] }, "A team needs at least one member."],
    ["too many members", { members: many(501) }, "at most 500 members"],
    ["zero weight", { members: [{ account: account(4), weight: 0 }] }, "needs a weight of 1 or more"],
    ["negative weight", { members: [{ account: account(4), weight: -1 }] }, "must be a whole number"],
    ["fraction", { members: [{ account: account(4), weight: 1.5 }] }, "must be a whole number"],
    ["zero address", { members: [{ account: zeroAddress, weight: 1 }] }, "The zero address can't be in a team."],
    ["no address", { members: [{ account: "0x12", weight: 1 }] }, "isn't an address"],
    [
      "wrong checksum",
      { members: [{ account: "0xF39Fd6e51aad88F6F4ce6aB8827279cffFb92266", weight: 1 }] },
      "Check it letter by letter",
    ],
    ["twice", { members: [...many(2), { account: account(0), weight: 5 }] }, "is named twice"],
    [
      "weights too large",
      {
        members: [
          { account: account(1), weight: MAX_TOTAL_WEIGHT },
          { account: account(2), weight: 1 },
        ],
      },
      "Use smaller weights",
    ],
    ["long name", { name: "é".repeat(33) }, "longer than 64 bytes"],
    ["no controller", { controller: zeroAddress }, "The controller can't be the zero address."],
    ["no manager", { manager: zeroAddress }, "The manager can't be the zero address."],
    ["token twice", { assets: [account(5), account(5)] }, "The token"],
    ["too many tokens", { assets: tokens }, "at most 32 tokens"],
  ];
  test.each(refused)("%s", (_, change, message) => {
    expect(() => request(change)).toThrow(TeamError);
    expect(() => request(change)).toThrow(message);
  });
  test("500 members and a name of 64 bytes are taken", () => {
    expect(request({ members: many(500), name: "é".repeat(32) }).args[0].members).toHaveLength(500);
  });
});
