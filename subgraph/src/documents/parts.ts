/** Reads parts of documents by the rules of the SDK's `cleanText`: trimmed, with one kind of line end, nothing hidden. */
import { JSONValue } from "@graphprotocol/graph-ts";
import { textOf } from "./fields";
import { isLongerThan } from "./texts";

/** A title or a summary; null where it isn't one line of text, is too long, or is empty and mustn't be. */
export function lineOf(value: JSONValue | null, maximum: i32, isNeeded: boolean): string | null {
  const text = textOf(value);
  if (text === null) return null;
  const line = text.trim();
  if (isNeeded && line.length == 0) return null;
  return isLongerThan(line, maximum) || hidesInLine(line) ? null : line;
}

/** A text of several lines; null as above. Its ends count, and then they go. */
export function linesOf(value: JSONValue | null, maximum: i32, isNeeded: boolean): string | null {
  const text = textOf(value);
  if (text === null) return null;
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  if (isLongerThan(lines, maximum) || hidesInLines(lines)) return null;
  const trimmed = lines.trim();
  return isNeeded && trimmed.length == 0 ? null : trimmed;
}

/** Control characters, ends of lines, and what turns the direction of what follows. */
function hidesInLine(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isControl(code) || isTurn(code) || code == 0x2028 || code == 0x2029) return true;
  }
  return false;
}

/** The same, but ends of lines and tabs belong there. */
function hidesInLines(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((isControl(code) && code != 0x0a && code != 0x09) || isTurn(code)) return true;
  }
  return false;
}

function isControl(code: i32): boolean {
  return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}

function isTurn(code: i32): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}
