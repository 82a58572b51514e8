import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { TreasuryFlow, TreasuryPoint, TreasuryTotal } from "../../generated/schema";
import { Moment } from "../moment";

/** What an event told of money of the treasury. */
export class Flow {
  constructor(
    public direction: string,
    public asset: Bytes,
    public amount: BigInt,
    public counterparty: Bytes,
    /** The split whose platform leg it is. */
    public split: Bytes | null,
  ) {}
}

export function addFlow(id: Bytes, flow: Flow, moment: Moment): void {
  createFlow(id, flow, moment);
  const received = flow.direction == "IN" ? flow.amount : BigInt.zero();
  const spent = flow.direction == "OUT" ? flow.amount : BigInt.zero();
  const total = loadTotal(flow.asset);
  total.received = total.received.plus(received);
  total.spent = total.spent.plus(spent);
  total.flowCount += 1;
  total.save();

  const point = new TreasuryPoint(0); // Graph Node numbers and dates the points itself
  point.total = total.id;
  point.received = received;
  point.spent = spent;
  point.balance = total.received.minus(total.spent);
  point.timestamp = 0;
  point.save();
}

function createFlow(id: Bytes, flow: Flow, moment: Moment): void {
  const stored = new TreasuryFlow(id);
  stored.direction = flow.direction;
  stored.asset = flow.asset;
  stored.amount = flow.amount;
  stored.counterparty = flow.counterparty;
  stored.split = flow.split;
  stored.timestamp = moment.timestamp;
  stored.block = moment.block;
  stored.transaction = moment.transaction;
  stored.logIndex = moment.logIndex;
  stored.save();
}

/** Loads the totals of an asset, or begins them. */
function loadTotal(asset: Bytes): TreasuryTotal {
  let total = TreasuryTotal.load(asset);
  if (total === null) {
    total = new TreasuryTotal(asset);
    total.received = BigInt.zero();
    total.spent = BigInt.zero();
    total.flowCount = 0;
  }
  return total;
}
