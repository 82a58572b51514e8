import { BigInt, Bytes, store } from "@graphprotocol/graph-ts";
import { TransferPairing } from "../../generated/schema";
import { pairingId, ZERO_ADDRESS } from "../ids";

/** What is known of the transfers of one asset to one split in one transaction; a blank one, not saved, at first. */
export function loadPairing(transaction: Bytes, split: Bytes, asset: Bytes): TransferPairing {
  const id = pairingId(transaction, split, asset);
  let pairing = TransferPairing.load(id);
  if (pairing === null) {
    pairing = new TransferPairing(id);
    pairing.transfers = [];
    pairing.receipts = [];
    pairing.heldReceipt = -1;
    pairing.heldLogIndex = -1;
    pairing.heldPayer = ZERO_ADDRESS;
    pairing.heldAmount = BigInt.zero();
  }
  return pairing;
}

export function saveTransfers(pairing: TransferPairing, transfers: Array<i32>): void {
  pairing.transfers = transfers;
  pairing.save();
}

export function saveReceipts(pairing: TransferPairing, receipts: Array<i32>): void {
  pairing.receipts = receipts;
  pairing.save();
}

export function saveHeld(pairing: TransferPairing, receipt: i32, logIndex: i32, payer: Bytes, amount: BigInt): void {
  pairing.heldReceipt = receipt;
  pairing.heldLogIndex = logIndex;
  pairing.heldPayer = payer;
  pairing.heldAmount = amount;
  pairing.save();
}

/** Nothing waits any more: leaves no row behind. */
export function removePairing(pairing: TransferPairing): void {
  store.remove("TransferPairing", pairing.id.toHexString());
}
