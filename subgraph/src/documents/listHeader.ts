import { BigInt, Bytes, JSONValue } from "@graphprotocol/graph-ts";
import { ListContext, PAGE_SIZE } from "./contexts";
import { amountOf, arrayOf, Fields, fieldsOf, hexOf, textOf, wholeNumberOf } from "./fields";

/** Entries of the longest list. */
export const MAX_COUNT = 65536;
/** UTF-16 units: a hundred characters of two each. */
const MAX_TITLE = 200;

/** 2^53 − 1: what a number of JSON holds. */
const MAX_WHOLE: i64 = 9007199254740991;

export class ListHeader {
  constructor(
    public title: string,
    public chainId: BigInt,
    public total: BigInt,
    public deadline: BigInt,
    public count: i32,
    public pages: Array<Bytes>,
  ) {}
}

/** The header of a round's list; null where it isn't one, or isn't this round's. */
export function readHeader(data: Bytes, round: ListContext): ListHeader | null {
  const fields = fieldsOf(data, "rizom/allocation-list");
  if (fields === null || !isOfRound(fields, round)) return null;
  const title = textOf(fields.get("title"));
  const chainId = wholeNumberOf(fields.get("chainId"), MAX_WHOLE);
  const count = wholeNumberOf(fields.get("count"), MAX_COUNT);
  if (title === null || title.length == 0 || title.length > MAX_TITLE || chainId < 1 || count < 1) return null;
  const pages = readPages(fields.get("pages"), <i32>count);
  if (pages === null) return null;
  return new ListHeader(title, BigInt.fromI64(chainId), round.total, round.deadline, <i32>count, pages);
}

function isOfRound(fields: Fields, round: ListContext): boolean {
  const root = hexOf(fields.get("root"), 32);
  const contract = hexOf(fields.get("contract"), 20);
  const total = amountOf(fields.get("total"));
  const deadline = wholeNumberOf(fields.get("deadline"), MAX_WHOLE);
  if (root === null || contract === null || total === null) return false;
  return (
    root == round.root &&
    contract == round.contract &&
    total == round.total &&
    BigInt.fromI64(deadline) == round.deadline
  );
}

/** Digests of as many pages as so many entries make. */
function readPages(value: JSONValue | null, count: i32): Array<Bytes> | null {
  const values = arrayOf(value);
  if (values === null || values.length != (count + PAGE_SIZE - 1) / PAGE_SIZE) return null;
  const pages: Array<Bytes> = [];
  for (let i = 0; i < values.length; i++) {
    const digest = hexOf(values[i], 32);
    if (digest === null) return null;
    pages.push(digest);
  }
  return pages;
}
