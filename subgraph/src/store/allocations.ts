import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Allocation, AllocationList, AllocationPage } from "../../generated/schema";
import { PageContext } from "../documents/contexts";
import { ListHeader } from "../documents/listHeader";
import { Entry } from "../documents/listPage";
import { allocationId, allocationPageId } from "../ids";

export function createAllocationList(root: Bytes, digest: Bytes, header: ListHeader): void {
  const list = new AllocationList(root);
  list.round = root;
  list.digest = digest;
  list.title = header.title;
  list.chainId = header.chainId;
  list.count = header.count;
  list.total = header.total;
  list.deadline = header.deadline;
  list.pages = header.pages;
  list.save();
}

export function createAllocationPage(context: PageContext): void {
  const page = new AllocationPage(allocationPageId(context.root, context.position));
  page.list = context.root;
  page.position = context.position;
  page.first = context.first;
  page.count = context.count;
  page.save();
}

export function createAllocation(root: Bytes, index: i32, entry: Entry): void {
  const allocation = new Allocation(allocationId(root, index));
  allocation.round = root;
  allocation.index = BigInt.fromI32(index);
  allocation.account = entry.account;
  allocation.amount = entry.amount;
  allocation.save();
}
