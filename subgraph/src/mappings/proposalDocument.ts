import { Bytes, dataSource } from "@graphprotocol/graph-ts";
import { readProseContext } from "../documents/proseContext";
import { recordProposalDocument } from "../handlers/prose";

export function handleProposalDocument(data: Bytes): void {
  recordProposalDocument(data, readProseContext(dataSource.context()));
}
