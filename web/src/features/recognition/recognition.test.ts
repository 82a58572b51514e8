import { ETHER } from "@rizom/sdk";
import { describe, expect, test } from "vitest";
import { DOLLAR, HARBOUR, LUCIA, rzm } from "../equity/fixtures.ts";
import { sayExample, sayRate } from "./sayRate.ts";
import { recognise } from "./transactions/recognise.ts";
import { type RecognitionFacts, whyNotRecognise } from "./whyNotRecognise.ts";

const ether = { address: ETHER, symbol: "ETH", name: "Ether", decimals: 18 };
const rate = { price: 1_000_000n, share: 1_000n };

describe("sayRate", () => {
  test("default", () => {
    expect(sayRate(rate, DOLLAR)).toBe("10 % of what they earn in tUSD, at 1 tUSD per RZM");
    expect(sayRate({ price: 4n * 10n ** 14n, share: 1_250n }, ether)).toBe(
      "12.5 % of what they earn in ETH, at 0.0004 ETH per RZM",
    );
  });

  test("behavior: an example with round figures", () => {
    expect(sayExample(rate, DOLLAR)).toBe("10 tUSD earned brings 1 RZM");
    expect(sayExample({ price: 4n * 10n ** 14n, share: 1_000n }, ether)).toBe("0.01 ETH earned brings 2.5 RZM");
    expect(sayExample({ price: 0n, share: 0n }, DOLLAR)).toBeNull();
  });
});

describe("recognise", () => {
  const order = {
    franchise: { id: 1n, name: "Tideline" },
    isNew: false,
    split: HARBOUR,
    splitName: "Harbour website",
    rates: [
      { asset: ether, rate: { price: 4n * 10n ** 14n, share: 1_000n } },
      { asset: DOLLAR, rate },
    ],
    accrued: [{ account: LUCIA, amount: rzm(300) }],
  } as const;

  test("default: what it means stands before the signature", () => {
    const action = recognise(order);
    expect(action.label).toBe("Recognise Harbour website for ETH and tUSD");
    expect(action.describe).toContain("10 % of what they earn in tUSD, at 1 tUSD per RZM");
    expect(action.describe).toContain("1 account can claim 300 RZM at once");
    expect(action.describe).toContain("nobody can take recognition back");
    expect(action.changes).toEqual([{ label: "0x90F7…b906 can claim", after: "300 RZM" }]);
    expect(action.steps[0]).toMatchObject({
      request: { functionName: "recogniseSplit", args: [1n, HARBOUR, [ETHER, DOLLAR.address]] },
    });
    expect(action.expectedEvents).toEqual(["SplitRecognised"]);
  });

  test("behavior: a split that belonged to nobody belongs to the franchise from then on", () => {
    const action = recognise({ ...order, isNew: true });
    expect(action.describe).toMatch(/^Harbour website becomes a split of Tideline, for ever. Whoever earns/);
    expect(action.changes?.[0]).toEqual({ label: "Belongs to", before: "no franchise", after: "Tideline" });
    expect(action.expectedEvents).toEqual(["SplitAdded", "SplitRecognised"]);
  });

  test("behavior: without an asset it only becomes the franchise's own", () => {
    const action = recognise({ ...order, isNew: true, rates: [], accrued: [] });
    expect(action.label).toBe("Make Harbour website a split of Tideline");
    expect(action.describe).toBe("Harbour website becomes a split of Tideline, for ever.");
    expect(action.expectedEvents).toEqual(["SplitAdded"]);
    expect(action.steps[0]).toMatchObject({ request: { args: [1n, HARBOUR, []] } });
  });

  test("behavior: nothing earned yet, nothing at once", () => {
    const action = recognise({ ...order, accrued: [] });
    expect(action.describe).toContain("Nothing was earned so far.");
    expect(action.changes).toEqual([]);
  });
});

describe("whyNotRecognise", () => {
  const keeper = { account: LUCIA, keeper: LUCIA } as const;
  const may: RecognitionFacts = {
    ...{ account: HARBOUR, franchise: 1n, holder: null, keeper: LUCIA, isSuspended: false },
    ...{ isOwner: true, isKeeperOwner: true, isKeeperFacilitator: false },
  };
  const facilitator = { ...may, ...keeper, isOwner: false, isKeeperOwner: false, isKeeperFacilitator: true };

  test("default: an owner recognises what an owner looks after, as long as it belongs to nobody else", () => {
    expect(whyNotRecognise(may)).toBeNull();
    expect(whyNotRecognise({ ...may, holder: 1n })).toBeNull();
    expect(whyNotRecognise({ ...may, ...keeper })).toBeNull();
  });

  test("default: a facilitator recognises what they look after themselves", () => {
    expect(whyNotRecognise(facilitator)).toBeNull();
    expect(whyNotRecognise({ ...facilitator, holder: 1n })).toBeNull();
  });

  test.each([
    ["without the franchise", { isOwner: false }, /^Only owners/],
    ["while it is suspended", { isSuspended: true }, /has suspended this franchise/],
    ["a split of another", { holder: 2n }, /belongs to another franchise for good/],
    [
      "a split in a stranger's hands",
      { isKeeperOwner: false },
      /^Only 0x90F7…b906, who looks after.*Appoint them and ask/,
    ],
    [
      "a split in a facilitator's hands",
      { isKeeperOwner: false, isKeeperFacilitator: true },
      /^Only 0x90F7…b906, who looks after this split, can bring it into.*Your franchise has: ask them/,
    ],
    [
      "a split of their own where nobody appointed them",
      { ...keeper, isOwner: false, isKeeperOwner: false },
      /no owner has appointed you as facilitator.*Ask one/,
    ],
  ])("error: %s they don't, and read why", (_, part, sentence) => {
    expect(whyNotRecognise({ ...may, ...part })).toMatch(sentence);
  });
});
