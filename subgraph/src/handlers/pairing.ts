/**
 * `payToken` makes the token emit Transfer and then the split emit PaymentReceived: two events, one payment. The last
 * transfer to the split before a PaymentReceived belongs to it; transfers before that are plain ones.
 *
 * Graph Node handles the events of a data source that was made in this block after all others of the block, so there
 * are three orders: as on the chain (the rule); receipts first, in the block in which a token begins to be watched;
 * transfers first, in the block in which a split is created.
 */
import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Moment } from "../moment";
import { loadPairing, removePairing, saveHeld, saveReceipts, saveTransfers } from "../store/pairings";

/** No log index: no transfer belongs to this receipt, or none has been handled yet. */
export const NO_CLAIM = -1;

/** A transfer that is a payment of its own. */
export class PlainTransfer {
  constructor(
    public payer: Bytes,
    public amount: BigInt,
    public logIndex: i32,
  ) {}
}

/** Log index of the transfer that was taken for a payment and belongs to this PaymentReceived; else NO_CLAIM. */
export function claimTransfer(split: Bytes, asset: Bytes, moment: Moment): i32 {
  const pairing = loadPairing(moment.transaction, split, asset);
  let claimed = NO_CLAIM;
  const later: Array<i32> = [];
  for (let i = 0; i < pairing.transfers.length; i++) {
    const transfer = pairing.transfers[i];
    if (transfer < moment.logIndex) claimed = transfer;
    else later.push(transfer);
  }
  if (claimed == NO_CLAIM) saveReceipts(pairing, pairing.receipts.concat([moment.logIndex]));
  else if (later.length == 0) removePairing(pairing);
  else saveTransfers(pairing, later);
  return claimed;
}

/**
 * Decides which transfer is known to be a payment of its own now: this one, when no receipt that was handled before
 * stands after it; an earlier one, which this one shows not to be its receipt's; or none.
 */
export function holdTransfer(
  split: Bytes,
  asset: Bytes,
  from: Bytes,
  value: BigInt,
  moment: Moment,
): PlainTransfer | null {
  const pairing = loadPairing(moment.transaction, split, asset);
  const receipt = firstAfter(pairing.receipts, moment.logIndex);
  if (receipt == NO_CLAIM) {
    saveTransfers(pairing, pairing.transfers.concat([moment.logIndex]));
    return new PlainTransfer(from, value, moment.logIndex);
  }
  const released =
    pairing.heldReceipt == receipt
      ? new PlainTransfer(pairing.heldPayer, pairing.heldAmount, pairing.heldLogIndex)
      : null;
  saveHeld(pairing, receipt, moment.logIndex, from, value);
  return released;
}

function firstAfter(receipts: Array<i32>, logIndex: i32): i32 {
  for (let i = 0; i < receipts.length; i++) {
    if (receipts[i] > logIndex) return receipts[i];
  }
  return NO_CLAIM;
}
