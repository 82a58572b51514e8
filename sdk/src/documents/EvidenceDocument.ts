import type { Hex } from "viem";
import type { TextLimits, WrittenText } from "./WrittenDocument.ts";

/** One file of an evidence: its bytes are one raw block on IPFS, so that the digest is its whole address. */
export type EvidenceFile = {
  /** One line without slashes, at most 120 characters; no two files of an evidence have the same. */
  readonly name: string;
  /** A MIME type without parameters, in lower case, as its owner says: nobody checks that the bytes are of it. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, in lower case. */
  readonly digest: Hex;
};

/** What somebody shows who delivers an outcome: a summary, a body that may be empty, and files. */
export type Evidence = Pick<WrittenText, "summary" | "body"> & { readonly files: readonly EvidenceFile[] };

/** What shows that an outcome was delivered, as it lies on IPFS behind the `evidence` on-chain. */
export type EvidenceDocument = Evidence & { readonly schema: "rizom/evidence"; readonly version: 1 };

export const EVIDENCE_LIMITS: TextLimits<"summary" | "body"> = { summary: 300, body: 60_000, required: ["summary"] };

/** Up to here one block holds a whole file, so that its digest and its address on IPFS are the same 32 bytes. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** How many files an evidence may have, and how many characters their names and types. */
export const FILE_LIMITS = { count: 10, name: 120, type: 100 } as const;
