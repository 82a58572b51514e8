/** Allocation lists as files, sound ones and others: what is given replaces what a sound one would say. */
import { createHash } from "node:crypto";
import { LUCIA, TOMAS } from "./cast.ts";
import { DEADLINE, ROOT, ROUNDS, roundOpened } from "./equityEvents.ts";
import { block } from "./events.ts";
import type { Block, IpfsFile, LogEvent } from "./TestCase.ts";

export type Entries = [account: string, amount: string][];

export interface FiledList {
  root: string;
  digest: string;
  /** SHA-256 of each page. */
  pages: string[];
  files: IpfsFile[];
  /** What the chain tells when its round is opened. */
  opened: LogEvent[];
}

interface Replaced {
  root?: string;
  header?: Record<string, unknown>;
  /** By position. */
  pages?: Record<number, Record<string, unknown>>;
  /** The header's text as a whole. */
  text?: string;
  total?: string;
}

/** A file is handled in a block after the one that it was found in; a page is looked for when its header was handled. */
export const later: Block[] = Array.from({ length: 120 }, () => block());

/** The entries of a small list. */
export const two: Entries = [
  [LUCIA, "1000"],
  [TOMAS, "2000"],
];

/** A text of so many bytes. */
export const long = (bytes: number) => "x".repeat(bytes);

export const digestOf = (content: string) => `0x${createHash("sha256").update(content).digest("hex")}`;

export const fileOf = (content: string): IpfsFile => fileAt(digestOf(content), content);

export const fileAt = (digest: string, content: string): IpfsFile => ({ cid: `f01551220${digest.slice(2)}`, content });

/** So many accounts, ascending, each with its place plus one. */
export const entriesOf = (count: number): Entries =>
  Array.from({ length: count }, (_, index) => [`0x${(index + 1).toString(16).padStart(40, "0")}`, String(index + 1)]);

export function listOf(entries: Entries, replaced: Replaced = {}): FiledList {
  const root = replaced.root ?? ROOT;
  const total = replaced.total ?? String(entries.reduce((sum, [, amount]) => sum + BigInt(amount), 0n));
  const pages: string[] = [];
  for (let first = 0; first < entries.length; first += 2_000) {
    const page = { schema: "rizom/allocation-page", version: 1, first, entries: entries.slice(first, first + 2_000) };
    pages.push(JSON.stringify({ ...page, ...replaced.pages?.[first / 2_000] }));
  }
  const header = {
    ...{ schema: "rizom/allocation-list", version: 1, title: "Founding thanks", chainId: 31337, contract: ROUNDS },
    ...{ deadline: DEADLINE, total, count: entries.length, root, pages: pages.map(digestOf) },
    ...replaced.header,
  };
  const text = replaced.text ?? JSON.stringify(header);
  return {
    ...{ root, digest: digestOf(text), pages: pages.map(digestOf), files: [text, ...pages].map(fileOf) },
    opened: roundOpened(root, digestOf(text), total),
  };
}
