/** Reads what an evidence says of a file, by the rules of the SDK's `cleanFiles`. */
import { Bytes, JSONValue, JSONValueKind } from "@graphprotocol/graph-ts";
import { hexOf, textOf, wholeNumberOf } from "./fields";
import { lineOf } from "./parts";

const MAX_NAME = 120;
const MAX_TYPE = 100;
/** 1 MiB: what one block on IPFS holds. */
const MAX_SIZE = 1048576;

/** Nobody has looked at the file itself: its bytes are for whoever fetches them. */
export class EvidenceFile {
  constructor(
    public name: string,
    public type: string,
    public size: i32,
    public digest: Bytes,
  ) {}
}

/** Null where one of the four is missing or can't be. */
export function readFile(value: JSONValue): EvidenceFile | null {
  if (value.kind != JSONValueKind.OBJECT) return null;
  const fields = value.toObject();
  const name = lineOf(fields.get("name"), MAX_NAME, true);
  const type = textOf(fields.get("type"));
  const size = wholeNumberOf(fields.get("size"), MAX_SIZE);
  const digest = hexOf(fields.get("digest"), 32);
  if (name === null || type === null || digest === null) return null;
  return isName(name) && isType(type) && size > 0 ? new EvidenceFile(name, type, <i32>size, digest) : null;
}

/** One that leads nowhere else. */
function isName(name: string): boolean {
  return !name.includes("/") && !name.includes("\\") && name != "." && name != "..";
}

/** A MIME type without parameters, in lower case. */
function isType(type: string): boolean {
  const slash = type.indexOf("/");
  return type.length <= MAX_TYPE && slash > 0 && isToken(type.slice(0, slash)) && isToken(type.slice(slash + 1));
}

/** A small letter or a digit, then those and a few signs. */
function isToken(token: string): boolean {
  if (token.length == 0 || !isLetterOrDigit(token.charCodeAt(0))) return false;
  for (let i = 1; i < token.length; i++) {
    if (!isLetterOrDigit(token.charCodeAt(i)) && !"!#$&^_.+-".includes(token.charAt(i))) return false;
  }
  return true;
}

function isLetterOrDigit(code: i32): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
