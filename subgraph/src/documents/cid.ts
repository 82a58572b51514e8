import { Bytes } from "@graphprotocol/graph-ts";

/** CIDv1(raw, sha-256) of a digest, in base 16: f 01 55 12 20, then the digest. */
export function cidOf(digest: Bytes): string {
  return `f01551220${digest.toHexString().slice(2)}`;
}
