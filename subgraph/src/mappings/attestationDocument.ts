import { Bytes, dataSource } from "@graphprotocol/graph-ts";
import { readAttestationContext } from "../documents/attestationContext";
import { recordAttestationDocument } from "../handlers/attestations";

export function handleAttestationDocument(data: Bytes): void {
  recordAttestationDocument(data, readAttestationContext(dataSource.context()));
}
