import { type Hex, isHex, zeroHash } from "viem";
import type { NamedKind } from "./NamedDocument.ts";

/** The kind of document for which a field of that name holds the digest. */
export type DigestFields = { readonly [field: string]: NamedKind };

/** A digest with what it stands for. */
export type FoundDigest = { readonly kind: NamedKind; readonly digest: Hex };

const isDigest = (value: unknown): value is Hex => isHex(value) && value.length === 66 && value !== zeroHash;

/**
 * Finds digests in what an event or a call says, however deep: an amendment names the briefs of its outcomes.
 * @param told Arguments by name, as viem decodes them
 * @param fields Which fields hold digests
 * @returns All of them, in the order in which they stand there
 * @example
 * digestsIn({ engagementId: 7n, brief: "0x…" }, { brief: "brief" }); // [{ kind: "brief", digest: "0x…" }]
 */
export function digestsIn(told: unknown, fields: DigestFields): FoundDigest[] {
  if (typeof told !== "object" || told === null) return [];
  return Object.entries(told).flatMap(([field, value]) => {
    const kind = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (kind === undefined) return digestsIn(value, fields);
    return isDigest(value) ? [{ kind, digest: value.toLowerCase() as Hex }] : []; // Still hex.
  });
}
