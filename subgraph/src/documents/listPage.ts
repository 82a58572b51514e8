import { BigInt, Bytes, JSONValue } from "@graphprotocol/graph-ts";
import { ZERO_ADDRESS } from "../ids";
import { PageContext } from "./contexts";
import { amountOf, arrayOf, fieldsOf, hexOf, wholeNumberOf } from "./fields";

export class Entry {
  constructor(
    public account: Bytes,
    public amount: BigInt,
  ) {}
}

/** All entries of a page of a round's list; null where one of them is unsound, or it isn't the page that it should be. */
export function readPage(data: Bytes, page: PageContext): Array<Entry> | null {
  const fields = fieldsOf(data, "rizom/allocation-page");
  if (fields === null || wholeNumberOf(fields.get("first"), page.first) != page.first) return null;
  const values = arrayOf(fields.get("entries"));
  if (values === null || values.length != page.count) return null;
  const entries: Array<Entry> = [];
  let previous: Bytes = ZERO_ADDRESS;
  for (let i = 0; i < values.length; i++) {
    const entry = readEntry(values[i], page.total);
    if (entry === null || !isAbove(entry.account, previous)) return null;
    previous = entry.account;
    entries.push(entry);
  }
  return entries;
}

function readEntry(value: JSONValue, total: BigInt): Entry | null {
  const pair = arrayOf(value);
  if (pair === null || pair.length != 2) return null;
  const account = hexOf(pair[0], 20);
  const amount = amountOf(pair[1]);
  return account === null || amount === null || amount.gt(total) ? null : new Entry(account, amount);
}

/** Whether an address comes after another one of the same length: no account twice, and none that is nobody. */
function isAbove(address: Bytes, previous: Bytes): boolean {
  for (let i = 0; i < address.length; i++) {
    if (address[i] != previous[i]) return address[i] > previous[i];
  }
  return false;
}
