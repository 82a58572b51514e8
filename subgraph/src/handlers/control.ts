import { Bytes } from "@graphprotocol/graph-ts";
import { ZERO_ADDRESS } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "../store/accounts";
import { createControlChange } from "../store/controlChanges";
import { beginTerm, endTerm } from "../store/managerTerms";
import { loadSplit, saveControl, saveManager } from "../store/splits";

export function changeManager(address: Bytes, manager: Bytes, moment: Moment): void {
  const split = loadSplit(address, moment);
  endTerm(split.managerTerm, moment);
  saveManager(split, beginTerm(address, manager, moment));
}

/** Control was offered to an account, or an offer taken back. */
export function offerControl(address: Bytes, controller: Bytes, pendingController: Bytes, moment: Moment): void {
  const split = loadSplit(address, moment);
  if (pendingController == ZERO_ADDRESS) {
    saveControl(split, split.controller, null);
    createControlChange(address, "OFFER_WITHDRAWN", controller, null, moment);
  } else {
    const pending = ensureAccount(pendingController);
    saveControl(split, split.controller, pending);
    createControlChange(address, "OFFERED", controller, pending, moment);
  }
}

/** Control moved to who accepted it, or to nobody for ever; either ends an offer. */
export function moveControl(address: Bytes, previousController: Bytes, newController: Bytes, moment: Moment): void {
  const split = loadSplit(address, moment);
  if (newController == ZERO_ADDRESS) {
    saveControl(split, null, null);
    createControlChange(address, "RENOUNCED", previousController, null, moment);
  } else {
    const controller = ensureAccount(newController);
    saveControl(split, controller, null);
    createControlChange(address, "TRANSFERRED", previousController, controller, moment);
  }
}
