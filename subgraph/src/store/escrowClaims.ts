import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { EscrowClaim } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";

/** `to` is null while it's held. */
export function createEscrowClaim(
  engagement: Bytes,
  kind: string,
  asset: Bytes,
  amount: BigInt,
  to: Bytes | null,
  moment: Moment,
): void {
  const claim = new EscrowClaim(eventId(moment));
  claim.engagement = engagement;
  claim.kind = kind;
  claim.asset = asset;
  claim.amount = amount;
  claim.to = to;
  claim.timestamp = moment.timestamp;
  claim.block = moment.block;
  claim.transaction = moment.transaction;
  claim.logIndex = moment.logIndex;
  claim.save();
}
