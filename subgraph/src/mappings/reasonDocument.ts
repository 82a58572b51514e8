import { Bytes, dataSource } from "@graphprotocol/graph-ts";
import { readOutcomeContext } from "../documents/outcomeContext";
import { recordReasonDocument } from "../handlers/engagementDocuments";

export function handleReasonDocument(data: Bytes): void {
  recordReasonDocument(data, readOutcomeContext(dataSource.context()));
}
