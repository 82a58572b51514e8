import { LUCIA, TOMAS } from "../cast.ts";
import { type Entries, entriesOf, later, listOf, long, two } from "../documents.ts";
import { OTHER_ROOT, ROOT, word } from "../equityEvents.ts";
import { block, chain } from "../events.ts";
import type { TestCase } from "../TestCase.ts";

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
