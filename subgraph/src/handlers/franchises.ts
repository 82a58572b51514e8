import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { CharterDocument } from "../../generated/templates";
import { cidOf } from "../documents/cid";
import { ProseContext } from "../documents/proseContext";
import { numberId } from "../ids";
import { Moment } from "../moment";
import { createCharter, endCharter } from "../store/charters";
import { addFranchiseSplit, createFranchise, loadFranchise, saveCharter, saveSuspension } from "../store/franchises";
import { countActiveFranchises, countFranchise } from "../store/governance";
import { loadSplit, saveFranchise } from "../store/splits";
import { beginSuspension, endSuspension } from "../store/suspensions";

/** The network admitted a franchise; its first owners follow. */
export function admitFranchise(number: BigInt, name: string, digest: Bytes, moment: Moment): void {
  createFranchise(number, name, digest, putInForce(numberId(number), digest, moment), moment);
  countFranchise();
  countActiveFranchises(1);
}

export function suspendFranchise(id: Bytes, moment: Moment): void {
  saveSuspension(loadFranchise(id, moment), beginSuspension(id, moment));
  countActiveFranchises(-1);
}

export function reinstateFranchise(id: Bytes, moment: Moment): void {
  const franchise = loadFranchise(id, moment);
  const suspension = franchise.suspension;
  if (suspension !== null) endSuspension(suspension, moment);
  saveSuspension(franchise, null);
  countActiveFranchises(1);
}

export function changeCharter(id: Bytes, digest: Bytes, moment: Moment): void {
  const franchise = loadFranchise(id, moment);
  endCharter(franchise.currentCharter, moment);
  saveCharter(franchise, digest, putInForce(id, digest, moment));
}

/** A split belongs to a franchise from now on, for ever. */
export function addSplit(id: Bytes, address: Bytes, moment: Moment): void {
  saveFranchise(loadSplit(address, moment), id, moment);
  addFranchiseSplit(loadFranchise(id, moment));
}

/** A charter is in force; its document is looked for. */
function putInForce(franchise: Bytes, digest: Bytes, moment: Moment): Bytes {
  const charter = createCharter(franchise, digest, moment);
  CharterDocument.createWithContext(cidOf(digest), new ProseContext(charter, digest).write());
  return charter;
}
