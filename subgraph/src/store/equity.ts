import { BigInt } from "@graphprotocol/graph-ts";
import { Equity, SupplyPoint } from "../../generated/schema";
import { EQUITY_ID } from "../ids";
import { Moment } from "../moment";

/** Loads the one Equity, or begins it. */
function loadEquity(): Equity {
  let equity = Equity.load(EQUITY_ID);
  if (equity === null) {
    equity = new Equity(EQUITY_ID);
    equity.supply = BigInt.zero();
    equity.holderCount = 0;
    equity.delegatedVotes = BigInt.zero();
    equity.promised = BigInt.zero();
    equity.grantCount = 0;
    equity.roundCount = 0;
    equity.claimCount = 0;
    equity.recognitionCount = 0;
    equity.areTransfersOpen = false;
  }
  return equity;
}

/** Adds what was minted to the supply and its series. */
export function addSupply(amount: BigInt): void {
  const equity = loadEquity();
  equity.supply = equity.supply.plus(amount);
  equity.save();

  const point = new SupplyPoint(0); // Graph Node numbers and dates the points itself
  point.equity = equity.id;
  point.minted = amount;
  point.supply = equity.supply;
  point.timestamp = 0;
  point.save();
}

export function countHolders(change: i32): void {
  const equity = loadEquity();
  equity.holderCount += change;
  equity.save();
}

/** Votes appeared, or went: negative. */
export function addDelegatedVotes(change: BigInt): void {
  const equity = loadEquity();
  equity.delegatedVotes = equity.delegatedVotes.plus(change);
  equity.save();
}

/** A grant promises this much. */
export function countGrant(amount: BigInt): void {
  const equity = loadEquity();
  equity.promised = equity.promised.plus(amount);
  equity.grantCount += 1;
  equity.save();
}

/** A revocation took this much of the promises back. */
export function takeBackPromise(amount: BigInt): void {
  const equity = loadEquity();
  equity.promised = equity.promised.minus(amount);
  equity.save();
}

export function countRound(): void {
  const equity = loadEquity();
  equity.roundCount += 1;
  equity.save();
}

export function countEquityClaim(): void {
  const equity = loadEquity();
  equity.claimCount += 1;
  equity.save();
}

export function countRecognition(): void {
  const equity = loadEquity();
  equity.recognitionCount += 1;
  equity.save();
}

export function saveTransfersOpen(moment: Moment): void {
  const equity = loadEquity();
  equity.areTransfersOpen = true;
  equity.transfersOpenedAt = moment.timestamp;
  equity.save();
}
