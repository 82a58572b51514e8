import type { Hex } from "viem";
import { digestOf, MAX_DOCUMENT_BYTES } from "../documents/digestOf.ts";
import { type AllocationEntry, type AllocationHeader, type AllocationList, PAGE_ENTRIES } from "./AllocationList.ts";
import { AllocationListError } from "./AllocationListError.ts";
import { checkedEntries } from "./checkedEntries.ts";
import { pageSchema } from "./documentSchemas.ts";
import { growTree } from "./growTree.ts";
import { leavesOf } from "./leavesOf.ts";
import { parseDocument } from "./parseDocument.ts";
import { parseHeader } from "./parseHeader.ts";

/** What the chain says of a round. */
export type ExpectedRound = { readonly digest: Hex; readonly root: Hex };

async function checkDigest(bytes: Uint8Array, expected: Hex, what: string): Promise<void> {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new AllocationListError(
      "too-large",
      `${what} has ${bytes.length} bytes; a document has at most ${MAX_DOCUMENT_BYTES}.`,
    );
  }
  const digest = await digestOf(bytes);
  if (digest === expected.toLowerCase()) return;
  throw new AllocationListError(
    "digest",
    `${what} has the digest ${digest}, but ${expected} was expected. It's another file.`,
  );
}

function entriesOf(bytes: Uint8Array, header: AllocationHeader, index: number): AllocationEntry[] {
  const what = `Page ${index + 1} of the list`;
  const { first, entries } = parseDocument(bytes, "rizom/allocation-page", pageSchema, what);
  const expected = Math.min(PAGE_ENTRIES, header.count - index * PAGE_ENTRIES);
  if (first !== index * PAGE_ENTRIES || entries.length !== expected) {
    throw new AllocationListError(
      "pages",
      `${what} has ${entries.length} allocations from place ${first}; ${expected} from place ${index * PAGE_ENTRIES} were expected.`,
    );
  }
  return entries.map(([account, amount]) => ({ account, amount: BigInt(amount) }));
}

/** The round rebuilt from its entries must be the one of the header, and the header's the one on-chain. */
async function rebuild(
  header: AllocationHeader,
  entries: readonly AllocationEntry[],
  { digest, root }: ExpectedRound,
): Promise<AllocationList> {
  const total = checkedEntries(entries);
  if (total.toString() !== header.total) {
    throw new AllocationListError(
      "total",
      `The allocations add up to ${total} units, but the list's header says ${header.total}.`,
    );
  }
  const tree = growTree(await leavesOf(header, entries));
  const [rebuilt] = tree.nodes;
  if (rebuilt !== header.root) {
    throw new AllocationListError(
      "root",
      `The allocations lead to the root ${rebuilt}, but the list's header says ${header.root}.`,
    );
  }
  if (header.root !== root.toLowerCase()) {
    throw new AllocationListError(
      "stale",
      `This is a stale file: it's the list of round ${header.root}, not of ${root}.`,
    );
  }
  return { header, root: header.root, digest, total, entries, tree };
}

/**
 * Reads a round's allocation list from documents that nobody need be trusted for: verifies the header against the
 * digest, each page against the header, and that all of it leads to the root.
 * @param headerBytes The document that `expected.digest` stands for
 * @param fetchPage Gets a page by its digest, for example with `fetchDocument`; it's verified here
 * @param expected What the chain says
 * @returns The list, from which every proof can be made
 * @throws {AllocationListError} with `problem` and a sentence that says what is wrong
 * @example
 * const list = await readAllocationList(header, (digest) => fetchDocument({ digest, gateways }), { digest, root });
 */
export async function readAllocationList(
  headerBytes: Uint8Array,
  fetchPage: (digest: Hex, index: number) => Promise<Uint8Array>,
  expected: ExpectedRound,
): Promise<AllocationList> {
  await checkDigest(headerBytes, expected.digest, "The list's header");
  const header = parseHeader(headerBytes);
  const pages = await Promise.all(
    header.pages.map(async (digest, index) => {
      const bytes = await fetchPage(digest, index);
      await checkDigest(bytes, digest, `Page ${index + 1} of the list`);
      return entriesOf(bytes, header, index);
    }),
  );
  return rebuild(header, pages.flat(), expected);
}
