import { Bytes, dataSource } from "@graphprotocol/graph-ts";
import { readOutcomeContext } from "../documents/outcomeContext";
import { recordEvidenceDocument } from "../handlers/engagementDocuments";

export function handleEvidenceDocument(data: Bytes): void {
  recordEvidenceDocument(data, readOutcomeContext(dataSource.context()));
}
