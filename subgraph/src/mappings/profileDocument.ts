import { Bytes, dataSource } from "@graphprotocol/graph-ts";
import { readProfileContext } from "../documents/profileContext";
import { recordProfileDocument } from "../handlers/profiles";

export function handleProfileDocument(data: Bytes): void {
  recordProfileDocument(data, readProfileContext(dataSource.context()));
}
