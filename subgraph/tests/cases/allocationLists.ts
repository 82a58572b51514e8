import { eventId, LUCIA, TOMAS, tx } from "../cast.ts";
import { type Entries, entriesOf, type FiledList, listOf } from "../documents.ts";
import { DEADLINE, OTHER_ROOT, ROOT, ROUNDS, roundClaimed, roundOpened, word } from "../equityEvents.ts";
import { block, chain, inTx } from "../events.ts";
import type { Block, TestCase } from "../TestCase.ts";

/** A file is handled in a block after the one that it was found in; a page is looked for when its header was handled. */
const later: Block[] = Array.from({ length: 40 }, () => block());

const two: Entries = [
  [LUCIA, "1000"],
  [TOMAS, "2000"],
];

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

const long = (units: number) => "x".repeat(units);

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
  refusedHeaders("a header of more than 256 KiB isn't even parsed", headers({ more: long(262_144) })),
];

const pageCase = (name: string, pages: Record<string, unknown>[], entries: Entries = two): TestCase => {
  const lists = pages.map((page, index) => listOf(entries, { root: word(index + 1), pages: { 0: page } }));
  return {
    name,
    files: lists.flatMap(({ files }) => files),
    blocks: chain(block(...lists.flatMap(({ opened }) => opened)), ...later),
    logs: lists.map(({ root }) => `page 0 of the list of round ${root} is unsound`),
    assertions: [
      { query: "{ allocationPages { id } allocations { id } }", expected: { allocationPages: [], allocations: [] } },
      {
        query: "{ allocationLists { id } }",
        expected: { allocationLists: lists.map(({ root }) => ({ id: root })) },
      },
    ],
  };
};

const first = (...entry: unknown[]) => ({ entries: [entry, two[1]] });

const large = listOf(entriesOf(2_001));
const half = listOf(entriesOf(2_001), { pages: { 0: { first: 1 } } });
const twice = listOf(entriesOf(4_000));

export const handleAllocationPage: TestCase[] = [
  {
    name: "a list of two pages",
    files: large.files,
    blocks: chain(block(...large.opened), ...later),
    assertions: [
      {
        query: "{ allocationPages(orderBy: position) { position first count list { count } } }",
        expected: {
          allocationPages: [
            { position: 0, first: 0, count: 2_000, list: { count: 2_001 } },
            { position: 1, first: 2_000, count: 1, list: { count: 2_001 } },
          ],
        },
      },
      {
        query: "{ allocations(first: 2, orderBy: index, orderDirection: desc) { index account amount } }",
        expected: {
          allocations: [2_000, 1_999].map((index) => ({
            ...{ index, amount: index + 1, account: `0x${(index + 1).toString(16).padStart(40, "0")}` },
          })),
        },
      },
    ],
  },
  {
    name: "of a list's pages the sound ones count, each in its place",
    files: half.files,
    blocks: chain(block(...half.opened), ...later),
    logs: [`page 0 of the list of round ${ROOT} is unsound`],
    assertions: [
      { query: "{ allocationPages { position } }", expected: { allocationPages: [{ position: 1 }] } },
      { query: "{ allocations { index amount } }", expected: { allocations: [{ index: 2_000, amount: 2_001 }] } },
    ],
  },
  {
    name: "one page in two places is a page of the first",
    ...(() => {
      const header = { pages: [twice.pages[0], twice.pages[0]] };
      const list = listOf(entriesOf(4_000), { header });
      return { files: list.files, blocks: chain(block(...list.opened), ...later) };
    })(),
    logs: [`page 1 of the list of round ${ROOT} is unsound`],
    assertions: [
      { query: "{ allocationPages { position } }", expected: { allocationPages: [{ position: 0 }] } },
      {
        query: "{ allocations(first: 1, orderBy: index, orderDirection: desc) { index } }",
        expected: { allocations: [{ index: 1_999 }] },
      },
    ],
  },
  {
    name: "the same list of two rounds is kept for each",
    ...(() => {
      const lists = [listOf(two), listOf(two, { root: OTHER_ROOT })];
      return {
        files: lists.flatMap(({ files }) => files),
        blocks: chain(block(...lists.flatMap(({ opened }) => opened)), ...later),
      };
    })(),
    assertions: [
      {
        query: `{ allocations(orderBy: amount, where: { account: "${LUCIA}" }) { round { id } amount } }`,
        expected: {
          allocations: [
            { round: { id: ROOT }, amount: 1_000 },
            { round: { id: OTHER_ROOT }, amount: 1_000 },
          ],
        },
      },
    ],
  },
  pageCase("another schema, version or place", [
    ...[{ schema: "rizom/allocation-list" }, { schema: undefined }, { version: 2 }, { first: 1 }, { first: "0" }],
    ...[{ first: null }, { first: undefined }],
  ]),
  pageCase("entries that aren't as many pairs as the header counts", [
    ...[{ entries: [] }, { entries: [two[0]] }, { entries: [...two, two[1]] }, { entries: {} }, { entries: null }],
    ...[first(), first(LUCIA), first(LUCIA, "1", "2"), { entries: [two[0], null] }, { entries: ["a", "b"] }],
  ]),
  pageCase("accounts that are none, twice, out of order, or nobody", [
    ...[first(LUCIA.slice(0, -1), "1"), first(`0x${"AA".repeat(20)}`, "1"), first(`${LUCIA}00`, "1"), first(7, "1")],
    ...[first(TOMAS, "1"), { entries: [two[1], two[0]] }, first(`0x${"00".repeat(20)}`, "1"), first(null, "1")],
    ...[first(`${LUCIA.slice(0, -1)}g`, "1"), first(`1x${LUCIA.slice(2)}`, "1")],
  ]),
  pageCase("amounts that are none, or above the total", [
    ...[first(LUCIA, 1), first(LUCIA, "0"), first(LUCIA, ""), first(LUCIA, "-1"), first(LUCIA, "01")],
    ...[first(LUCIA, "1.5"), first(LUCIA, "1e3"), first(LUCIA, "3001"), first(LUCIA, long(33)), first(LUCIA, "0x10")],
    ...[first(LUCIA, "9".repeat(33)), first(LUCIA, null), first(LUCIA, ["1"])],
  ]),
  pageCase("a page of more than 256 KiB isn't even parsed", [{ more: long(262_144) }]),
];
