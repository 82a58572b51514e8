import { eventId, LUCIA, TOMAS, tx } from "../cast.ts";
import { type FiledList, later, listOf, long, two } from "../documents.ts";
import { DEADLINE, OTHER_ROOT, ROOT, ROUNDS, roundClaimed, roundOpened, word } from "../equityEvents.ts";
import { block, chain, inTx } from "../events.ts";
import type { TestCase } from "../TestCase.ts";

const NOTHING = {
  query: "{ allocationLists { id } allocationPages { id } allocations { id } }",
  expected: { allocationLists: [], allocationPages: [], allocations: [] },
};

const sound = listOf(two);

/** A case in which every list is refused, which is logged for each. */
const refusedHeaders = (name: string, lists: FiledList[]): TestCase => ({
  name,
  files: lists.flatMap(({ files }) => files),
  blocks: chain(block(...lists.flatMap(({ opened }) => opened)), ...later),
  logs: lists.map(({ root }) => `the list of round ${root} is no sound list of it`),
  assertions: [
    NOTHING,
    { query: `{ equity(id: "0x01") { roundCount } }`, expected: { equity: { roundCount: lists.length } } },
  ],
});

/** Lists of one allocation, each with another header. */
const headers = (...replaced: Record<string, unknown>[]) =>
  replaced.map((header, index) => listOf([[LUCIA, "1000"]], { root: word(index + 1), header }));

const texts = (...contents: string[]) =>
  contents.map((text, index) => listOf([[LUCIA, "1000"]], { root: word(index + 1), text }));

export const handleAllocationList: TestCase[] = [
  {
    name: "a list is found, and says who may claim what; a claim is joined to its allocation",
    files: sound.files,
    blocks: chain(block(...sound.opened), ...later, block(...inTx(3, ...roundClaimed(ROOT, LUCIA, 0, 1_000)))),
    assertions: [
      {
        query: `{ round(id: "${ROOT}") { list { id digest title chainId count total deadline pages foundPages { id position first count } }
          allocations(orderBy: index) { id index account amount claim { id amount } } } }`,
        expected: {
          round: {
            list: {
              ...{ id: ROOT, digest: sound.digest, title: "Founding thanks", chainId: 31337, count: 2, total: 3_000 },
              ...{ deadline: DEADLINE, pages: sound.pages },
              foundPages: [{ id: eventId(ROOT, 0), position: 0, first: 0, count: 2 }],
            },
            allocations: [
              {
                ...{ id: eventId(ROOT, 0), index: 0, account: LUCIA, amount: 1_000 },
                claim: { id: eventId(tx(3), 0), amount: 1_000 },
              },
              { id: eventId(ROOT, 1), index: 1, account: TOMAS, amount: 2_000, claim: null },
            ],
          },
        },
      },
      {
        query: "{ equityClaims { allocation { index account } } }",
        expected: { equityClaims: [{ allocation: { index: 0, account: LUCIA } }] },
      },
    ],
  },
  {
    name: "a title may be anything that a hundred characters hold",
    ...(() => {
      const list = listOf(two, { header: { title: `${"🌱".repeat(99)}\u0000` } });
      return { files: list.files, blocks: chain(block(...list.opened), ...later) };
    })(),
    assertions: [
      { query: "{ allocationLists { title } }", expected: { allocationLists: [{ title: "🌱".repeat(99) }] } },
    ],
  },
  {
    name: "another round with the same digest gets nothing from it",
    files: sound.files,
    blocks: chain(block(...sound.opened, ...roundOpened(OTHER_ROOT, sound.digest, 3_000)), ...later),
    logs: [`the list of round ${OTHER_ROOT} is no sound list of it`],
    assertions: [
      { query: "{ allocationLists { id } }", expected: { allocationLists: [{ id: ROOT }] } },
      {
        query: "{ allocations { round { id } amount } }",
        expected: {
          allocations: [
            { round: { id: ROOT }, amount: 1_000 },
            { round: { id: ROOT }, amount: 2_000 },
          ],
        },
      },
    ],
  },
  refusedHeaders(
    "what isn't JSON, or no object, yields nothing but a logged line",
    texts(
      ...["", "no list", "{", "[]", "null", "7", '"text"', "\u0000", '{"schema":"\\ud800"}', "[".repeat(10_000)],
      "{}",
    ),
  ),
  refusedHeaders(
    "another schema or version",
    headers(
      ...[{ schema: "rizom/allocation-page" }, { schema: 1 }, { schema: null }, { schema: undefined }],
      ...[{ version: 2 }, { version: 0 }, { version: "1" }, { version: 1.5 }, { version: undefined }],
    ),
  ),
  refusedHeaders(
    "a header of another round",
    headers(
      ...[{ root: OTHER_ROOT }, { root: word(2).slice(0, -1) }, { root: `0x${"AB".repeat(32)}` }, { root: 2 }],
      ...[{ contract: LUCIA }, { contract: ROUNDS.toUpperCase() }, { contract: null }, { total: "1001" }],
      ...[{ total: 1000 }, { total: "01000" }, { total: "1e3" }, { total: "-1000" }, { deadline: DEADLINE + 1 }],
      ...[{ deadline: String(DEADLINE) }, { deadline: -1 }, { deadline: 1e300 }],
    ),
  ),
  refusedHeaders(
    "titles, chains and counts that no list has",
    headers(
      ...[{ title: "" }, { title: long(201) }, { title: 7 }, { title: ["a"] }, { title: undefined }, { chainId: 0 }],
      ...[{ chainId: "1" }, { chainId: 0.5 }, { chainId: -1 }, { count: 0 }, { count: -1 }, { count: 1.5 }],
      ...[{ count: "1" }, { count: 2_001 }, { count: 65_537 }, { count: 1e300 }, { count: null }],
    ),
  ),
  refusedHeaders(
    "pages that aren't as many digests as the count makes",
    headers(
      ...[{ pages: [] }, { pages: {} }, { pages: null }, { pages: [7] }, { pages: ["0x12"] }, { pages: [null] }],
      ...[{ pages: [word(1), word(2)] }, { pages: [`0x${"AB".repeat(32)}`] }, { pages: [[word(1)]] }],
    ),
  ),
  refusedHeaders(
    "headers of tens of thousands of tiny things",
    headers(
      { pages: Array(80_000).fill([]) },
      { title: Array(40_000).fill({}) },
      { ...Object.fromEntries(Array.from({ length: 20_000 }, (_, key) => [key, 0])), count: 0 },
    ),
  ),
  refusedHeaders("a header of more than 256 KiB isn't even parsed", headers({ more: long(262_144) })),
];
