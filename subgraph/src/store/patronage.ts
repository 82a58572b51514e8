import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { PatronagePosition, PatronageRate, RateChange, Recognition } from "../../generated/schema";
import { eventId, patronagePositionId, recognitionId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

export function saveRate(asset: Bytes, price: BigInt, share: i32, moment: Moment): void {
  const rate = new PatronageRate(asset);
  rate.price = price;
  rate.share = share;
  rate.updatedAt = moment.timestamp;
  rate.save();

  const change = new RateChange(eventId(moment));
  change.rate = asset;
  change.price = price;
  change.share = share;
  change.timestamp = moment.timestamp;
  change.block = moment.block;
  change.transaction = moment.transaction;
  change.logIndex = moment.logIndex;
  change.save();
}

export function createRecognition(split: Bytes, asset: Bytes, price: BigInt, share: i32, moment: Moment): void {
  const recognition = new Recognition(recognitionId(split, asset));
  recognition.split = split;
  recognition.asset = asset;
  recognition.price = price;
  recognition.share = share;
  recognition.recognisedAt = moment.timestamp;
  recognition.recognisedTx = moment.transaction;
  recognition.claimed = BigInt.zero();
  recognition.claimCount = 0;
  recognition.save();
}

/** The recognition behind a claim. Nothing accrues without one, so it must be there. */
export function loadRecognition(split: Bytes, asset: Bytes, moment: Moment): Recognition {
  const id = recognitionId(split, asset);
  const recognition = Recognition.load(id);
  if (recognition === null) {
    log.critical("recognition {} of transaction {} isn't stored", [id.toHexString(), moment.transaction.toHexString()]);
  }
  return recognition as Recognition;
}

export function addRecognitionClaimed(recognition: Recognition, amount: BigInt): void {
  recognition.claimed = recognition.claimed.plus(amount);
  recognition.claimCount += 1;
  recognition.save();
}

export function addToPatronagePosition(recognition: Recognition, account: Bytes, amount: BigInt, moment: Moment): void {
  const id = patronagePositionId(recognition.split, recognition.asset, account);
  let position = PatronagePosition.load(id);
  if (position === null) {
    position = new PatronagePosition(id);
    position.recognition = recognition.id;
    position.split = recognition.split;
    position.asset = recognition.asset;
    position.account = ensureAccount(account);
    position.claimed = BigInt.zero();
    position.claimCount = 0;
  }
  position.claimed = position.claimed.plus(amount);
  position.claimCount += 1;
  position.updatedAt = moment.timestamp;
  position.save();
}
