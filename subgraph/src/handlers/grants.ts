import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { Moment } from "../moment";
import { countEquityClaim, countGrant, takeBackPromise } from "../store/equity";
import { ClaimTerms, createGrantClaim } from "../store/equityClaims";
import { addGrantClaimed, createGrant, GrantTerms, loadGrant, saveRevoked } from "../store/grants";
import { addClaimed } from "../store/holders";
import { mintFromAllowance } from "./allowances";

export function recordGrant(terms: GrantTerms, moment: Moment): void {
  createGrant(terms, moment);
  countGrant(terms.amount);
}

/** A grant ends now, with what has vested; the rest can be granted to others. */
export function revokeGrant(number: BigInt, vested: BigInt, returned: BigInt, moment: Moment): void {
  saveRevoked(loadGrant(number, moment), vested, returned, moment);
  takeBackPromise(returned);
}

/** Part of a grant was claimed; the mint follows, one for all grants of the transaction. */
export function claimGrant(module: Bytes, number: BigInt, terms: ClaimTerms, moment: Moment): void {
  const grant = loadGrant(number, moment);
  addGrantClaimed(grant, terms.amount);
  createGrantClaim(terms, grant.id, moment);
  addClaimed(terms.account, terms.amount, moment);
  countEquityClaim();
  mintFromAllowance(module, terms.amount);
}
