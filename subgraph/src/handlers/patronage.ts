import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Moment } from "../moment";
import { countEquityClaim, countRecognition } from "../store/equity";
import { ClaimTerms, createPatronageClaim } from "../store/equityClaims";
import { addClaimed } from "../store/holders";
import {
  addRecognitionClaimed,
  addToPatronagePosition,
  createRecognition,
  loadRecognition,
  saveRate,
} from "../store/patronage";
import { loadSplit, markRecognised } from "../store/splits";
import { mintFromAllowance } from "./allowances";

/** Splits that are recognised from now on get this rate. */
export function setRate(asset: Bytes, price: BigInt, share: BigInt, moment: Moment): void {
  saveRate(asset, price, share.toI32(), moment);
}

/** What is earned through a split in an asset accrues equity, at this rate for ever. */
export function recogniseSplit(split: Bytes, asset: Bytes, price: BigInt, share: BigInt, moment: Moment): void {
  markRecognised(loadSplit(split, moment));
  createRecognition(split, asset, price, share.toI32(), moment);
  countRecognition();
}

/** Patronage was claimed; the mint follows, one for all sources of the transaction. */
export function claimPatronage(module: Bytes, split: Bytes, asset: Bytes, terms: ClaimTerms, moment: Moment): void {
  const recognition = loadRecognition(split, asset, moment);
  addRecognitionClaimed(recognition, terms.amount);
  addToPatronagePosition(recognition, terms.account, terms.amount, moment);
  createPatronageClaim(terms, split, asset, recognition.id, moment);
  addClaimed(terms.account, terms.amount, moment);
  countEquityClaim();
  mintFromAllowance(module, terms.amount);
}
