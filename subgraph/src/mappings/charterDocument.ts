import { Bytes, dataSource } from "@graphprotocol/graph-ts";
import { readProseContext } from "../documents/proseContext";
import { recordCharterDocument } from "../handlers/prose";

export function handleCharterDocument(data: Bytes): void {
  recordCharterDocument(data, readProseContext(dataSource.context()));
}
