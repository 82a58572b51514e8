import { Bytes, log } from "@graphprotocol/graph-ts";
import { AllocationPage } from "../../generated/templates";
import { cidOf } from "../documents/cid";
import { ListContext, PageContext } from "../documents/contexts";
import { PAGE_SIZE, readHeader } from "../documents/listHeader";
import { readPage } from "../documents/listPage";
import { createAllocation, createAllocationList, createAllocationPage } from "../store/allocations";

/** A round's list was found: its pages are looked for next. One that isn't what it should be is left alone. */
export function recordAllocationList(data: Bytes, round: ListContext): void {
  const header = readHeader(data, round);
  if (header === null) {
    log.warning("the list of round {} is no sound list of it", [round.root.toHexString()]);
    return;
  }
  createAllocationList(round.root, round.digest, header);
  for (let position = 0; position < header.pages.length; position++) {
    const first = position * PAGE_SIZE;
    const count = min(PAGE_SIZE, header.count - first);
    const context = new PageContext(round.root, position, first, count, header.total);
    AllocationPage.createWithContext(cidOf(header.pages[position]), context.write());
  }
}

/** A page of a list was found: all of its allocations are stored, or none. */
export function recordAllocationPage(data: Bytes, page: PageContext): void {
  const entries = readPage(data, page);
  if (entries === null) {
    log.warning("page {} of the list of round {} is unsound", [page.position.toString(), page.root.toHexString()]);
    return;
  }
  createAllocationPage(page);
  for (let i = 0; i < entries.length; i++) createAllocation(page.root, page.first + i, entries[i]);
}
