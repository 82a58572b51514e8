/**
 * Reads the description of a proposal, which may be any text. One of ours is a title, a line that names the document and one
 * that names the proposer, with empty lines in between.
 */
import { Bytes } from "@graphprotocol/graph-ts";
import { isLowerHex } from "./fields";
import { firstCharacters } from "./texts";

const MAX_TITLE = 200;

/** Begin of a CIDv1(raw, sha-256) in base 16, in a line of its own. */
const DOCUMENT = "\nipfs://f01551220";
const DIGEST_DIGITS = 64;

/** The first line that says something, cut; nothing where none does. */
export function titleOf(description: string): string {
  const text = description.trimStart();
  const end = text.indexOf("\n");
  const line = end < 0 ? text : text.slice(0, end);
  return firstCharacters(line.trimEnd(), MAX_TITLE);
}

/** SHA-256 of the document that the description names first; null where it names none. */
export function digestOf(description: string): Bytes | null {
  for (let at = description.indexOf(DOCUMENT); at >= 0; at = description.indexOf(DOCUMENT, at + 1)) {
    const begin = at + DOCUMENT.length;
    const end = begin + DIGEST_DIGITS;
    const digits = description.slice(begin, end);
    const isWholeLine = description.length == end || description.charCodeAt(end) == 10;
    if (digits.length == DIGEST_DIGITS && isWholeLine && isLowerHex(digits)) return Bytes.fromHexString(`0x${digits}`);
  }
  return null;
}
