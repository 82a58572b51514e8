import { Bytes, dataSource } from "@graphprotocol/graph-ts";
import { readListContext } from "../documents/contexts";
import { recordAllocationList } from "../handlers/allocationLists";

export function handleAllocationList(data: Bytes): void {
  recordAllocationList(data, readListContext(dataSource.context()));
}
