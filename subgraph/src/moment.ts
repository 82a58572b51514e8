import { BigInt, Bytes, ethereum } from "@graphprotocol/graph-ts";

/** Where and when an event happened. */
export class Moment {
  constructor(
    public block: BigInt,
    public timestamp: BigInt,
    public transaction: Bytes,
    public logIndex: i32,
  ) {}

  /** Another log of the same transaction. */
  atLog(logIndex: i32): Moment {
    return new Moment(this.block, this.timestamp, this.transaction, logIndex);
  }
}

export function momentOf(event: ethereum.Event): Moment {
  return new Moment(event.block.number, event.block.timestamp, event.transaction.hash, event.logIndex.toI32());
}
