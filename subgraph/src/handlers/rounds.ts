import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { AllocationList } from "../../generated/templates";
import { cidOf } from "../documents/cid";
import { ListContext } from "../documents/contexts";
import { MAX_COUNT } from "../documents/listHeader";
import { allocationId } from "../ids";
import { Moment } from "../moment";
import { countEquityClaim, countRound } from "../store/equity";
import { ClaimTerms, createRoundClaim } from "../store/equityClaims";
import { addClaimed } from "../store/holders";
import { addRoundClaimed, createRound, loadRound, RoundTerms, saveClosed } from "../store/rounds";
import { mintFromReservation } from "./allowances";

/** A round is opened: its list is looked for from now on, and found when it is on IPFS. */
export function recordRound(module: Bytes, terms: RoundTerms, moment: Moment): void {
  createRound(module, terms, moment);
  countRound();
  const context = new ListContext(terms.root, terms.digest, module, terms.total, terms.deadline);
  AllocationList.createWithContext(cidOf(terms.digest), context.write());
}

/** An allocation was claimed, for its account by anybody. */
export function claimAllocation(module: Bytes, root: Bytes, index: BigInt, terms: ClaimTerms, moment: Moment): void {
  const round = loadRound(root, moment);
  addRoundClaimed(round, terms.amount);
  createRoundClaim(terms, root, index, allocationOf(root, index), moment);
  addClaimed(terms.account, terms.amount, moment);
  countEquityClaim();
  mintFromReservation(module, root, terms.amount, moment);
}

/** A round is over. What nobody claimed is back in the allowance already: the token said so just before. */
export function closeRound(root: Bytes, returned: BigInt, moment: Moment): void {
  saveClosed(loadRound(root, moment), returned, moment);
}

/** Null for an index beyond those of lists: a root may lead to any. */
function allocationOf(root: Bytes, index: BigInt): Bytes | null {
  return index.lt(BigInt.fromI32(MAX_COUNT)) ? allocationId(root, index.toI32()) : null;
}
