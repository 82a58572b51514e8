/**
 * Reads the description of a proposal, which may be any text. One of ours is a title, a line that names the document and one
 * that names the proposer, with empty lines in between.
 */
import { Bytes } from "@graphprotocol/graph-ts";
import { isLowerHex } from "./fields";
import { firstCharacters } from "./texts";

const MAX_TITLE = 200;

/** Begin of a CIDv1(raw, sha-256) in base 16, in a line of its own after the first. */
const DOCUMENT = "\nipfs://f01551220";
const DIGEST_DIGITS = 64;

/** What the governor looks for at the very end: these and an address. */
const PROPOSER = "#proposer=0x";
const ADDRESS_DIGITS = 40;

/** The first line that says something, without the marks of a heading, cut; nothing where no line does. */
export function titleOf(description: string): string {
  const text = withoutProposer(description);
  const end = text.indexOf("\n");
  const line = end < 0 ? text : text.slice(0, end).trimEnd();
  return firstCharacters(withoutMarks(line), MAX_TITLE);
}

/** SHA-256 of the document that the description names first; null where it names none. */
export function digestOf(description: string): Bytes | null {
  const text = withoutProposer(description);
  for (let at = text.indexOf(DOCUMENT); at >= 0; at = text.indexOf(DOCUMENT, at + 1)) {
    const begin = at + DOCUMENT.length;
    const end = begin + DIGEST_DIGITS;
    const digits = text.slice(begin, end);
    if (digits.length == DIGEST_DIGITS && isLowerHex(digits) && isEndOfLine(text, end)) {
      return Bytes.fromHexString(`0x${digits}`);
    }
  }
  return null;
}

function isEndOfLine(text: string, index: i32): boolean {
  return index == text.length || text.charCodeAt(index) == 10 || text.charCodeAt(index) == 13;
}

/** The text between the blanks around it, and before the proposer's mark. */
function withoutProposer(description: string): string {
  const begin = description.length - PROPOSER.length - ADDRESS_DIGITS;
  const isNamed =
    begin >= 0 &&
    description.slice(begin, begin + PROPOSER.length) == PROPOSER &&
    isLowerHex(description.slice(begin + PROPOSER.length).toLowerCase());
  return (isNamed ? description.slice(0, begin) : description).trim();
}

/** One to six signs of number, then a blank, make a heading in Markdown. */
function withoutMarks(line: string): string {
  let marks = 0;
  while (marks < line.length && line.charCodeAt(marks) == 35) marks++;
  const isHeading = marks >= 1 && marks <= 6 && marks < line.length && line.charCodeAt(marks) <= 32;
  return isHeading ? line.slice(marks).trimStart() : line;
}
