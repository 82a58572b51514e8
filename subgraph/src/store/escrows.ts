import { Bytes } from "@graphprotocol/graph-ts";
import { Engagement } from "../../generated/schema";
import { escrowKey } from "../ids";
import { findRunning, saveRunning } from "./running";

/** An escrow holds the money of one engagement, for ever. */
export function createEscrow(escrow: Bytes, engagement: Bytes): void {
  saveRunning(escrowKey(escrow), engagement);
}

/** Null for any other address. */
export function findEngagementOfEscrow(address: Bytes): Bytes | null {
  return findRunning(escrowKey(address));
}

/** For whom a payer pays that is an escrow; null for any other payer. */
export function findClientOf(payer: Bytes): Bytes | null {
  const id = findEngagementOfEscrow(payer);
  if (id === null) return null;
  return (Engagement.load(id) as Engagement).client; // made before its escrow was noted
}
