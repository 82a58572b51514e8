import { Bytes, dataSource } from "@graphprotocol/graph-ts";
import { readOutcomeContext } from "../documents/outcomeContext";
import { recordBriefDocument } from "../handlers/engagementDocuments";

export function handleBriefDocument(data: Bytes): void {
  recordBriefDocument(data, readOutcomeContext(dataSource.context()));
}
