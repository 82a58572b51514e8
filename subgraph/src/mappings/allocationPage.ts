import { Bytes, dataSource } from "@graphprotocol/graph-ts";
import { readPageContext } from "../documents/contexts";
import { recordAllocationPage } from "../handlers/allocationLists";

export function handleAllocationPage(data: Bytes): void {
  recordAllocationPage(data, readPageContext(dataSource.context()));
}
