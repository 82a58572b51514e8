import { type Address, getAddress, zeroAddress } from "viem";
import { expect, test } from "vitest";
import { digestOf, MAX_DOCUMENT_BYTES } from "../documents/digestOf.ts";
import { randomAllocations, terms } from "../testing/allocations.ts";
import { random } from "../testing/random.ts";
import { MAX_ALLOCATIONS, MAX_EQUITY } from "./AllocationList.ts";
import { AllocationListError } from "./AllocationListError.ts";
import { allocationFor } from "./allocationFor.ts";
import { buildAllocationList } from "./buildAllocationList.ts";
import { proofAt } from "./proofAt.ts";
import { readAllocationList } from "./readAllocationList.ts";
import { rootOfProof } from "./rootOfProof.ts";

const account = (digit: string) => `0x${digit.repeat(40)}` as Address;
const build = (allocations: { account: Address; amount: bigint }[], other = {}) =>
  buildAllocationList({ ...terms, ...other, allocations });

test("default: header, page and root of a small list", async () => {
  const list = await build([
    { account: getAddress(account("b")), amount: 7n },
    { account: account("a"), amount: 5n },
  ]);
  expect(list.header).toEqual({
    schema: "rizom/allocation-list",
    version: 1,
    title: terms.title,
    chainId: 31337,
    contract: terms.contract.toLowerCase(),
    deadline: terms.deadline,
    total: "12",
    count: 2,
    root: list.root,
    pages: [await digestOf(list.pageBytes[0] ?? new Uint8Array())],
  });
  expect(new TextDecoder().decode(list.pageBytes[0])).toBe(
    `{"entries":[["${account("a")}","5"],["${account("b")}","7"]],"first":0,"schema":"rizom/allocation-page","version":1}`,
  );
  expect(list.digest).toBe(await digestOf(list.headerBytes));
  expect(list.total).toBe(12n);
});

test("behavior: every proof of random lists leads to the root; any other account, amount or index doesn't", async () => {
  const { below } = random(3);
  const sizes = [1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 65, ...Array.from({ length: 8 }, () => 2 + below(400))];
  for (const [seed, size] of sizes.entries()) {
    const list = await build(randomAllocations(size, seed));
    for (const [index, { account, amount }] of list.entries.entries()) {
      const proof = proofAt(list, index);
      expect(rootOfProof({ index: BigInt(index), account, amount, proof })).toBe(list.root);
      expect(rootOfProof({ index: BigInt(index + 1), account, amount, proof })).not.toBe(list.root);
      expect(rootOfProof({ index: BigInt(index), account, amount: amount + 1n, proof })).not.toBe(list.root);
      expect(rootOfProof({ index: BigInt(index), account: zeroAddress, amount, proof })).not.toBe(list.root);
    }
  }
});

test("behavior: an account finds its own allocation, others find none", async () => {
  const list = await build(randomAllocations(300, 11));
  for (const [index, entry] of list.entries.entries()) {
    const found = allocationFor(list, getAddress(entry.account));
    expect(found).toEqual({ root: list.root, index: BigInt(index), ...entry, proof: proofAt(list, index) });
  }
  for (const stranger of [zeroAddress, account("1"), account("f")]) expect(allocationFor(list, stranger)).toBeNull();
  for (const index of [-1, 300, 0.5]) expect(() => proofAt(list, index)).toThrow(RangeError);
});

test("behavior: the order of the input makes no difference, each of the terms does", async () => {
  const allocations = randomAllocations(50, 12);
  const list = await build(allocations);
  expect((await build(allocations.toReversed())).digest).toBe(list.digest);
  const others = [{ title: "Other" }, { chainId: 1 }, { contract: account("c") }, { deadline: terms.deadline + 1 }];
  const roots = await Promise.all(others.map(async (other) => (await build(allocations, other)).root));
  expect(new Set([list.root, ...roots]).size).toBe(5);
});

test("behavior: the largest list, with the largest amounts, has documents that fit in one block each", async () => {
  const allocations = randomAllocations(MAX_ALLOCATIONS, 13).map((entry) => ({
    ...entry,
    amount: MAX_EQUITY / 65_536n,
  }));
  const started = performance.now();
  const list = await build(allocations);
  const built = performance.now();
  const pages = new Map(list.header.pages.map((digest, index) => [digest, list.pageBytes[index] as Uint8Array]));
  await readAllocationList(list.headerBytes, async (digest) => pages.get(digest) ?? new Uint8Array(), list);
  const [building, reading] = [built - started, performance.now() - built].map((ms) => (ms / 1000).toFixed(1));
  const largest = Math.max(...list.pageBytes.map(({ length }) => length));
  console.log(
    `65,536 allocations built in ${building} s, read in ${reading} s: header ${list.headerBytes.length} bytes, ${list.pages.length} pages of up to ${largest}`,
  );
  expect(Math.max(largest, list.headerBytes.length)).toBeLessThanOrEqual(MAX_DOCUMENT_BYTES);
  for (const index of [0, 1_999, 2_000, 65_535]) {
    const { account, amount } = list.entries[index] ?? { account: zeroAddress, amount: 0n };
    expect(rootOfProof({ index: BigInt(index), account, amount, proof: proofAt(list, index) })).toBe(list.root);
  }
}, 300_000);

test("error: what no list can be made of", async () => {
  const one = { account: account("a"), amount: 1n };
  const refused: [Parameters<typeof build>[0], object, string][] = [
    [[], {}, "count"],
    [[one, { ...one, account: getAddress(account("a")) }], {}, "order"],
    [[{ ...one, account: zeroAddress }], {}, "order"],
    [[{ ...one, amount: 0n }], {}, "amount"],
    [[{ ...one, amount: -1n }], {}, "amount"],
    [[{ ...one, amount: MAX_EQUITY + 1n }], {}, "amount"],
    [
      [
        { ...one, amount: MAX_EQUITY },
        { account: account("b"), amount: 1n },
      ],
      {},
      "total",
    ],
    [randomAllocations(MAX_ALLOCATIONS + 1, 1), {}, "count"],
    [[one], { title: "  " }, "schema"],
    [[one], { title: "x".repeat(101) }, "schema"],
    [[one], { title: "two\nlines" }, "schema"],
    [[one], { deadline: 1.5 }, "schema"],
    [[one], { deadline: 2 ** 40 }, "schema"],
    [[one], { contract: "0x12" }, "schema"],
  ];
  for (const [allocations, other, problem] of refused) {
    const failure = await build(allocations, other).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AllocationListError);
    expect(failure).toMatchObject({ problem, message: expect.stringMatching(/^[A-Z].*[.]$/) });
  }
});
