import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Asset, SplitAsset } from "../../generated/schema";
import { splitAssetId } from "../ids";
import { divide } from "../legs";
import { Moment } from "../moment";
import { countAsset } from "./network";

/** Loads the totals of an asset, or begins them. */
export function loadAsset(address: Bytes): Asset {
  let asset = Asset.load(address);
  if (asset === null) {
    asset = new Asset(address);
    asset.received = BigInt.zero();
    asset.withdrawn = BigInt.zero();
    asset.paymentCount = 0;
    asset.splitCount = 0;
    asset.save();
    countAsset();
  }
  return asset;
}

/** Loads the totals of an asset in a split, or begins them. */
export function loadSplitAsset(split: Bytes, address: Bytes): SplitAsset {
  const id = splitAssetId(split, address);
  let splitAsset = SplitAsset.load(id);
  if (splitAsset === null) {
    const asset = loadAsset(address);
    asset.splitCount += 1;
    asset.save();
    splitAsset = new SplitAsset(id);
    splitAsset.split = split;
    splitAsset.asset = asset.id;
    splitAsset.received = BigInt.zero();
    splitAsset.team = BigInt.zero();
    splitAsset.platform = BigInt.zero();
    splitAsset.relationship = BigInt.zero();
    splitAsset.dust = BigInt.zero();
    splitAsset.withdrawn = BigInt.zero();
    splitAsset.paymentCount = 0;
    splitAsset.withdrawalCount = 0;
    splitAsset.save();
  }
  return splitAsset;
}

export function openSplitAsset(split: Bytes, address: Bytes, moment: Moment): void {
  const splitAsset = loadSplitAsset(split, address);
  splitAsset.openedAt = moment.timestamp;
  splitAsset.save();
}

/** Notes that a token's transfers are watched from now on; false when they already were. */
export function beginWatching(address: Bytes, moment: Moment): boolean {
  const asset = loadAsset(address);
  if (asset.watchedSinceBlock !== null) return false;
  asset.watchedSinceBlock = moment.block;
  asset.save();
  return true;
}

/** Adds what arrived; `payments` is 0 when it corrects the amount of a payment that is counted already. */
export function addReceived(split: Bytes, address: Bytes, amount: BigInt, payments: i32): void {
  const splitAsset = loadSplitAsset(split, address);
  splitAsset.received = splitAsset.received.plus(amount);
  splitAsset.paymentCount += payments;
  const legs = divide(splitAsset.received);
  splitAsset.team = legs.team;
  splitAsset.platform = legs.platform;
  splitAsset.relationship = legs.relationship;
  splitAsset.dust = legs.dust;
  splitAsset.save();

  const asset = loadAsset(address);
  asset.received = asset.received.plus(amount);
  asset.paymentCount += payments;
  asset.save();
}

export function addWithdrawn(split: Bytes, address: Bytes, amount: BigInt): void {
  const splitAsset = loadSplitAsset(split, address);
  splitAsset.withdrawn = splitAsset.withdrawn.plus(amount);
  splitAsset.withdrawalCount += 1;
  splitAsset.save();

  const asset = loadAsset(address);
  asset.withdrawn = asset.withdrawn.plus(amount);
  asset.save();
}
