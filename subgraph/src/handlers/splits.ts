import { Address, Bytes } from "@graphprotocol/graph-ts";
import { RevenueSplit } from "../../generated/templates";
import { ZERO_ADDRESS } from "../ids";
import { Moment } from "../moment";
import { openSplitAsset } from "../store/assets";
import { beginTerm } from "../store/managerTerms";
import { countSplit } from "../store/network";
import { createSplit } from "../store/splits";

/** Stores a new split and listens to it; its team and open tokens follow as events of its own. */
export function recordSplit(
  address: Bytes,
  controller: Bytes,
  manager: Bytes,
  creator: Bytes,
  splitId: Bytes,
  name: string,
  moment: Moment,
): void {
  const term = beginTerm(address, manager, moment);
  createSplit(address, controller, term, creator, splitId, name, moment);
  countSplit();
  openSplitAsset(address, ZERO_ADDRESS, moment);
  RevenueSplit.create(Address.fromBytes(address));
}
