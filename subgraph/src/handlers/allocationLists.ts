import { Bytes, log } from "@graphprotocol/graph-ts";
import { AllocationPage } from "../../generated/templates";
import { cidOf } from "../documents/cid";
import { ListContext, PageContext } from "../documents/contexts";
import { readHeader } from "../documents/listHeader";
import { readPage } from "../documents/listPage";
import { createAllocation, createAllocationList, createAllocationPage } from "../store/allocations";

/** A round's list was found: its first page is looked for next. One that isn't what it should be is left alone. */
export function recordAllocationList(data: Bytes, round: ListContext): void {
  const header = readHeader(data, round);
  if (header === null) {
    log.warning("the list of round {} is no sound list of it", [round.root.toHexString()]);
    return;
  }
  createAllocationList(round.root, round.digest, header);
  let digests = new Bytes(0);
  for (let i = 0; i < header.pages.length; i++) digests = digests.concat(header.pages[i]);
  seekPage(new PageContext(round.root, 0, header.count, header.total, digests));
}

/**
 * A page of a list was found: all of its allocations are stored, or none. Only then the next one is looked for: pages that
 * came all at once would keep the blocks of the chain waiting.
 */
export function recordAllocationPage(data: Bytes, page: PageContext): void {
  const next = page.next();
  if (next !== null) seekPage(next);
  const entries = readPage(data, page);
  if (entries === null) {
    log.warning("page {} of the list of round {} is unsound", [page.position.toString(), page.root.toHexString()]);
    return;
  }
  createAllocationPage(page);
  for (let i = 0; i < entries.length; i++) createAllocation(page.root, page.first + i, entries[i]);
}

function seekPage(page: PageContext): void {
  AllocationPage.createWithContext(cidOf(page.digest), page.write());
}
