import { describe, expect, test } from "vitest";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";
import { freshnessInWords } from "./freshnessInWords.ts";
import { judgeFreshness } from "./judgeFreshness.ts";

const chain = { block: 1_000n, timestamp: 50_000 };
const index = { block: 998n, timestamp: 49_998, hasIndexingErrors: false };
const judge = (part: object) => judgeFreshness({ chain, index, indexConfigured: true, ...part });

describe("judgeFreshness", () => {
  test("default: an index close behind the chain is read", () => {
    expect(judge({})).toMatchObject({ source: "index", reason: null, blocksBehind: 2, secondsBehind: 2 });
  });

  test.each([
    ["unset", { indexConfigured: false, index: null }],
    ["unreachable", { index: null }],
    ["errors", { index: { ...index, hasIndexingErrors: true } }],
    ["behind", { index: { ...index, block: 900n, timestamp: 49_000 } }],
    ["behind", { index: { ...index, block: 900n, timestamp: null } }],
  ] as const)("behavior: the chain is read when the index is %s", (reason, part) => {
    expect(judge(part)).toMatchObject({ source: "chain", reason });
  });

  test("behavior: many blocks in few seconds are no reason to leave the index", () => {
    expect(judge({ index: { ...index, block: 950n, timestamp: 49_950 } }).source).toBe("index");
  });

  test("behavior: few blocks are no reason, however long they take", () => {
    expect(judge({ index: { ...index, block: 990n, timestamp: 49_000 } }).source).toBe("index");
  });

  test("behavior: an index ahead of the node that was asked isn't behind", () => {
    expect(judge({ index: { ...index, block: 1_002n, timestamp: 50_004 } })).toMatchObject({
      blocksBehind: 0,
      secondsBehind: 0,
    });
  });

  test("behavior: the index is read while the chain can't be reached", () => {
    expect(judge({ chain: null })).toMatchObject({ source: "index", blocksBehind: null, secondsBehind: null });
  });
});

describe("freshnessInWords", () => {
  const say = (part: object, now = 50_000) => freshnessInWords(judge(part), now);

  test("default: says block and age", () => {
    expect(say({ index: { ...index, block: 1_000n, timestamp: 49_999 } })).toBe(
      `Index is at block 1${DIGIT_GROUP}000, 1 s ago.`,
    );
  });

  test("behavior: says by how much it's behind", () => {
    expect(say({})).toBe("Index is at block 998, 2 s ago: 2 blocks (2 s) behind the chain.");
    expect(say({ index: { ...index, block: 999n, timestamp: 49_800 } })).toContain("1 block (3 min) behind");
  });

  test.each([
    ["no index", { indexConfigured: false, index: null }, "There is no index here"],
    ["a silent index", { index: null }, "doesn't answer"],
    ["a broken index", { index: { ...index, hasIndexingErrors: true } }, "reports errors"],
    ["a slow index", { index: { ...index, block: 1n, timestamp: 1 } }, "too far behind"],
    ["a silent chain", { chain: null }, "The chain itself can't be reached."],
    ["nothing that answers", { chain: null, index: null }, "The chain can't be reached."],
  ])("behavior: %s is said honestly", (_what, part, words) => {
    expect(say(part)).toContain(words);
  });
});
