import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { ZERO_ADDRESS } from "../ids";
import { Moment } from "../moment";
import { addSupply, countHolders, saveTransfersOpen } from "../store/equity";
import { loadHolder, saveBalance } from "../store/holders";

/** Equity was minted or moved. Anybody can move nothing, and a list may allocate it: that makes nobody a holder. */
export function moveEquity(from: Bytes, to: Bytes, amount: BigInt, moment: Moment): void {
  if (amount.isZero()) return;
  if (from == ZERO_ADDRESS) addSupply(amount);
  else addToBalance(from, amount.neg(), moment);
  addToBalance(to, amount, moment);
}

export function openTransfers(moment: Moment): void {
  saveTransfersOpen(moment);
}

function addToBalance(address: Bytes, amount: BigInt, moment: Moment): void {
  const holder = loadHolder(address);
  const before = holder.balance;
  const balance = before.plus(amount);
  saveBalance(holder, balance, moment);
  if (before.isZero()) countHolders(1);
  else if (balance.isZero()) countHolders(-1);
}
