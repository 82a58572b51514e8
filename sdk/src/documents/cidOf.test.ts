import { base16 } from "multiformats/bases/base16";
import { base32 } from "multiformats/bases/base32";
import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import { sha256 } from "multiformats/hashes/sha2";
import { bytesToHex, type Hex } from "viem";
import { expect, test } from "vitest";
import { random } from "../testing/random.ts";
import { CidError } from "./CidError.ts";
import { cidFromDigest } from "./cidFromDigest.ts";
import { cidOf } from "./cidOf.ts";
import { decodeBase32 } from "./decodeBase32.ts";
import { digestFromCid } from "./digestFromCid.ts";
import { digestOf, MAX_DOCUMENT_BYTES } from "./digestOf.ts";
import { encodeBase32 } from "./encodeBase32.ts";
import { verifyBytes } from "./verifyBytes.ts";

const encode = (text: string) => new TextEncoder().encode(text);

test("behavior: the same as multiformats says, for random documents of every size", async () => {
  const { bytes, below } = random(6);
  for (let i = 0; i < 500; i++) {
    const document = bytes(i < 50 ? i : below(4_000));
    const digest = await sha256.digest(document);
    const theirs = CID.createV1(raw.code, digest);
    const ours = await cidOf(document);
    expect(ours).toBe(theirs.toString());
    expect(await digestOf(document)).toBe(bytesToHex(digest.digest));
    expect(digestFromCid(theirs.toString(base32))).toBe(bytesToHex(digest.digest));
    expect(digestFromCid(theirs.toString(base16))).toBe(bytesToHex(digest.digest));
    expect(cidFromDigest(bytesToHex(digest.digest))).toBe(ours);
  }
});

test("behavior: base32 gives back what it took, and takes one spelling only", () => {
  const { bytes } = random(7);
  for (let length = 0; length < 200; length++) {
    const some = bytes(length);
    expect(decodeBase32(encodeBase32(some))).toEqual(some);
  }
  for (const wrong of ["A", "a", "a1", "afkr", "mfrgg===", "é"]) expect(decodeBase32(wrong)).toBeNull();
});

test("default: bytes are verified by CID or digest", async () => {
  const document = encode('{"name":"Lucía"}');
  const [cid, digest] = [await cidOf(document), await digestOf(document)];
  expect(cid).toMatch(/^bafkrei[a-z2-7]{52}$/);
  for (const expected of [cid, digest, digest.toUpperCase().replace("0X", "0x")]) {
    expect(await verifyBytes(expected, document)).toBe(true);
    expect(await verifyBytes(expected, encode('{"name":"Lucia"}'))).toBe(false);
  }
  expect(await verifyBytes(cid, new Uint8Array(MAX_DOCUMENT_BYTES + 1))).toBe(false);
});

test("error: documents that are too large for one block", async () => {
  await expect(cidOf(new Uint8Array(MAX_DOCUMENT_BYTES))).resolves.toMatch(/^bafkrei/);
  await expect(cidOf(new Uint8Array(MAX_DOCUMENT_BYTES + 1))).rejects.toThrow(CidError);
});

test("error: what isn't the CID of a document, or a digest", async () => {
  const digest = await sha256.digest(encode("a"));
  const wrong = [
    "",
    "bafkrei",
    "b",
    "QmUNLLsPACCz1vLxQVkXqqLX5R1X345qqfHbsf67hvA3Nn",
    CID.createV1(0x70, digest).toString(),
    `${CID.createV1(raw.code, digest)}a`,
    CID.createV1(raw.code, digest).toString().toUpperCase(),
    "f01551220ab",
    "f01551220zz",
  ];
  for (const cid of wrong) expect(() => digestFromCid(cid), cid).toThrow(CidError);
  for (const hex of ["0x", "0x12", `0x${"g".repeat(64)}`]) expect(() => cidFromDigest(hex as Hex)).toThrow(CidError);
  await expect(verifyBytes("0x12", encode("a"))).rejects.toThrow(CidError);
});
