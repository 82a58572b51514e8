/**
 * Reads fields of documents that anybody may have written. Nothing here aborts, whatever the file: an abort in a file's
 * handler would stop the whole index.
 */
import { BigInt, Bytes, JSONValue, JSONValueKind, json, TypedMap } from "@graphprotocol/graph-ts";

/** Documents are 256 KiB at most: larger ones aren't even parsed. */
const MAX_BYTES = 262144;

/** What no field that is read here can be. */
export const NOT_A_NUMBER: i64 = -1;

export type Fields = TypedMap<string, JSONValue>;

/** The document's fields, where it is JSON, an object, and of this schema in version 1. */
export function fieldsOf(data: Bytes, schema: string): Fields | null {
  if (data.length > MAX_BYTES) return null;
  const parsed = json.try_fromBytes(data);
  if (parsed.isError || parsed.value.kind != JSONValueKind.OBJECT) return null;
  const fields = parsed.value.toObject();
  const name = textOf(fields.get("schema"));
  if (name === null || name != schema || wholeNumberOf(fields.get("version"), 1) != 1) return null;
  return fields;
}

export function textOf(value: JSONValue | null): string | null {
  return value !== null && value.kind == JSONValueKind.STRING ? value.toString() : null;
}

export function arrayOf(value: JSONValue | null): Array<JSONValue> | null {
  return value !== null && value.kind == JSONValueKind.ARRAY ? value.toArray() : null;
}

export function objectOf(value: JSONValue | null): Fields | null {
  return value !== null && value.kind == JSONValueKind.OBJECT ? value.toObject() : null;
}

/** A whole number from 0 to `maximum`, written in digits alone; else NOT_A_NUMBER. */
export function wholeNumberOf(value: JSONValue | null, maximum: i64): i64 {
  if (value === null || value.kind != JSONValueKind.NUMBER) return NOT_A_NUMBER;
  const digits = changetype<string>(value.data as u32); // its text: the conversions abort on fractions
  if (!isDigits(digits, 16)) return NOT_A_NUMBER;
  const number = I64.parseInt(digits);
  return number <= maximum ? number : NOT_A_NUMBER;
}

/** An amount above 0 as text, in digits alone. */
export function amountOf(value: JSONValue | null): BigInt | null {
  const digits = textOf(value);
  if (digits === null || !isDigits(digits, 32) || digits == "0") return null;
  return BigInt.fromString(digits);
}

/** 0x and lower-case hex of so many bytes. */
export function hexOf(value: JSONValue | null, bytes: i32): Bytes | null {
  const text = textOf(value);
  if (text === null || text.length != 2 + 2 * bytes || !text.startsWith("0x")) return null;
  return isLowerHex(text.slice(2)) ? Bytes.fromHexString(text) : null;
}

/** Whether all of a text are hexadecimal digits, the letters small. */
export function isLowerHex(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isDigit(code) && !(code >= 97 && code <= 102)) return false;
  }
  return true;
}

/** Digits without a leading zero, at most so many. */
export function isDigits(text: string, maximum: i32): boolean {
  if (text.length == 0 || text.length > maximum || (text.length > 1 && text.charCodeAt(0) == 48)) return false;
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) return false;
  }
  return true;
}

function isDigit(code: i32): boolean {
  return code >= 48 && code <= 57;
}
