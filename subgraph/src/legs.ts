import { BigInt } from "@graphprotocol/graph-ts";

const WHOLE = BigInt.fromI32(10000);
const TEAM = BigInt.fromI32(6000);
const PLATFORM = BigInt.fromI32(2500);
const RELATIONSHIP = BigInt.fromI32(1500);

/** How an amount divides: each leg rounded down, and what the three leave. */
export class Legs {
  constructor(
    public team: BigInt,
    public platform: BigInt,
    public relationship: BigInt,
    public dust: BigInt,
  ) {}
}

export function divide(amount: BigInt): Legs {
  const team = amount.times(TEAM).div(WHOLE);
  const platform = amount.times(PLATFORM).div(WHOLE);
  const relationship = amount.times(RELATIONSHIP).div(WHOLE);
  return new Legs(team, platform, relationship, amount.minus(team).minus(platform).minus(relationship));
}
