import type { Hex } from "viem";
import { beforeAll, expect, test } from "vitest";
import { canonicalBytes } from "../documents/canonicalBytes.ts";
import { digestOf } from "../documents/digestOf.ts";
import { randomAllocations, terms } from "../testing/allocations.ts";
import type { AllocationPage } from "./AllocationList.ts";
import { type BuiltAllocationList, buildAllocationList } from "./buildAllocationList.ts";
import { proofAt } from "./proofAt.ts";
import { readAllocationList } from "./readAllocationList.ts";

const encode = (text: string) => new TextEncoder().encode(text);
let list: BuiltAllocationList;

beforeAll(async () => {
  list = await buildAllocationList({ ...terms, allocations: randomAllocations(4_100, 21) });
});

/** Reads documents that were tampered with; the digests on-chain and in the header go along as far as they are told to. */
async function read({
  header = {} as object,
  pages = list.pages as readonly unknown[],
  repage = true,
  root = list.root,
  serve = (bytes: Uint8Array) => bytes,
}) {
  const bytes = pages.map(canonicalBytes);
  const digests = repage ? await Promise.all(bytes.map(digestOf)) : list.header.pages;
  const headerBytes = canonicalBytes({ ...list.header, pages: digests, ...header });
  const expected = { digest: await digestOf(headerBytes), root };
  return readAllocationList(headerBytes, async (_, index) => serve(bytes[index] ?? encode("")), expected);
}

const problemOf = (reading: Promise<unknown>) =>
  reading.then(
    () => "none",
    (error: { problem?: string; message: string }) => `${error.problem}: ${error.message}`,
  );

const [first, second, third] = [0, 1, 2].map((index) => () => list.pages[index] as AllocationPage);

test("default: what was built is read back, with the same proofs", async () => {
  const byDigest = new Map(list.header.pages.map((digest, index) => [digest, list.pageBytes[index] as Uint8Array]));
  const fetchPage = async (digest: Hex) => byDigest.get(digest) ?? encode("");
  const again = await readAllocationList(list.headerBytes, fetchPage, list);
  expect(again.entries).toEqual(list.entries);
  expect([again.root, again.digest, again.total]).toEqual([list.root, list.digest, list.total]);
  for (const index of [0, 2_000, 4_099]) expect(proofAt(again, index)).toEqual(proofAt(list, index));
  const upper = {
    root: list.root.toUpperCase().replace("X", "x"),
    digest: list.digest.toUpperCase().replace("X", "x"),
  };
  await readAllocationList(list.headerBytes, fetchPage, upper as typeof list);
});

test("error: another header, or another page, than the digest says", async () => {
  const bytes = async () => encode("");
  const other = { digest: list.root, root: list.root };
  expect(await problemOf(readAllocationList(list.headerBytes, bytes, other))).toMatch(
    /^digest: .*It's another file\.$/,
  );
  expect(await problemOf(read({ pages: [second?.(), first?.(), third?.()], repage: false }))).toMatch(
    /^digest: Page \d /,
  );
  expect(await problemOf(read({ serve: (page) => page.slice(1) }))).toMatch(/^digest: Page \d /);
});

test("error: documents that are too large aren't hashed", async () => {
  const large = new Uint8Array(256 * 1024 + 1);
  expect(await problemOf(readAllocationList(large, async () => large, list))).toMatch(/^too-large: .*262145 bytes/);
  expect(await problemOf(read({ serve: () => large }))).toMatch(/^too-large: Page \d/);
});

test("error: documents of another kind, version or shape", async () => {
  const raw = async (text: string) => {
    const bytes = encode(text);
    return problemOf(readAllocationList(bytes, async () => bytes, { digest: await digestOf(bytes), root: list.root }));
  };
  expect(await raw("<html>")).toMatch(/^unreadable: The list's header isn't JSON/);
  expect(await raw("\ufeff{}")).toMatch(/^unreadable/);
  expect(await raw("[]")).toMatch(/^schema: .*another kind/);
  expect(await raw("null")).toMatch(/^schema: .*another kind/);
  const text = new TextDecoder().decode(list.headerBytes);
  expect(await raw(` ${text}`)).toMatch(/^not-canonical/);
  expect(await raw(text.replace("Founding thanks", "\\ud800"))).toMatch(/^not-canonical/);
  expect(await raw(text.replace('"count"', '"count":1,"count"'))).toMatch(/^not-canonical/);
  expect(await problemOf(read({ header: { version: 2 } }))).toMatch(/^version: .*version 2.*Update it\.$/);
  expect(await problemOf(read({ header: { schema: "rizom/profile" } }))).toMatch(/^schema: .*another kind/);
  expect(await problemOf(read({ header: { extra: 1 } }))).toMatch(/^schema: .*broken at extra/);
  expect(await problemOf(read({ header: { total: "012" } }))).toMatch(/^schema: .*broken at total/);
  expect(await problemOf(read({ header: { total: 12 } }))).toMatch(/^schema: .*broken at total/);
  expect(await problemOf(read({ header: { root: "0x12" } }))).toMatch(/^schema: .*broken at root/);
  expect(await problemOf(read({ header: { pages: [] } }))).toMatch(/^pages: .*0 pages.*take 3\.$/);
  expect(await problemOf(read({ pages: [first?.(), second?.(), { ...third?.(), version: 3 }] }))).toMatch(
    /^version: Page 3/,
  );
  const upper = [[`0x${"A".repeat(40)}`, "1"]];
  expect(await problemOf(read({ pages: [first?.(), second?.(), { ...third?.(), entries: upper }] }))).toMatch(
    /^schema: Page 3/,
  );
});

test("error: pages in another order, too short, unsorted, with an account twice", async () => {
  const change = (entries: readonly unknown[]) => ({ ...second?.(), entries });
  const entries = second?.().entries ?? [];
  const swapped = [entries[1], entries[0], ...entries.slice(2)];
  const twice = [entries[1], ...entries.slice(1)];
  expect(await problemOf(read({ pages: [second?.(), first?.(), third?.()] }))).toMatch(
    /^pages: Page \d .*from place 2000/,
  );
  expect(await problemOf(read({ pages: [first?.(), change(entries.slice(1)), third?.()] }))).toMatch(/^pages: Page 2 /);
  expect(await problemOf(read({ pages: [first?.(), change(swapped), third?.()] }))).toMatch(/^order: .*isn't sorted/);
  expect(await problemOf(read({ pages: [first?.(), change(twice), third?.()] }))).toMatch(/^order: .*twice/);
});

test("error: a sum, a root or terms that aren't those of the allocations", async () => {
  const entries = [...(third?.().entries ?? [])];
  const [account, amount] = entries[0] ?? ["0x", "0"];
  const raised = { ...third?.(), entries: [[account, `${BigInt(amount) + 1n}`], ...entries.slice(1)] };
  const pages = [first?.(), second?.(), raised];
  expect(await problemOf(read({ pages }))).toMatch(/^total: /);
  expect(await problemOf(read({ pages, header: { total: `${list.total + 1n}` } }))).toMatch(/^root: /);
  expect(await problemOf(read({ header: { deadline: terms.deadline + 1 } }))).toMatch(/^root: /);
  expect(await problemOf(read({ header: { chainId: 1 } }))).toMatch(/^root: /);
  expect(await problemOf(read({ header: { title: "Other" } }))).toMatch(/^root: /);
});

test("error: a stale file, the list of another round", async () => {
  const root: Hex = `0x${"12".repeat(32)}`;
  expect(await problemOf(read({ root }))).toMatch(/^stale: This is a stale file/);
});
