import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { Grant } from "../../generated/schema";
import { numberId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

/** What an event told of a new grant. */
export class GrantTerms {
  constructor(
    public number: BigInt,
    public account: Bytes,
    public amount: BigInt,
    public start: BigInt,
    public cliff: BigInt,
    public end: BigInt,
    public revocable: boolean,
  ) {}
}

export function createGrant(terms: GrantTerms, moment: Moment): void {
  const grant = new Grant(numberId(terms.number));
  grant.grantId = terms.number;
  grant.account = ensureAccount(terms.account);
  grant.amount = terms.amount;
  grant.granted = terms.amount;
  grant.start = terms.start;
  grant.cliff = terms.cliff;
  grant.end = terms.end;
  grant.plannedEnd = terms.end;
  grant.revocable = terms.revocable;
  grant.claimed = BigInt.zero();
  grant.claimCount = 0;
  grant.returned = BigInt.zero();
  grant.createdAt = moment.timestamp;
  grant.createdAtBlock = moment.block;
  grant.createdTx = moment.transaction;
  grant.save();
}

/** The grant of an event. Each is announced before anything happens to it, so it must be there. */
export function loadGrant(number: BigInt, moment: Moment): Grant {
  const grant = Grant.load(numberId(number));
  if (grant === null) {
    log.critical("grant {} of transaction {} isn't stored", [number.toString(), moment.transaction.toHexString()]);
  }
  return grant as Grant;
}

/** Ends a grant now, with what has vested. */
export function saveRevoked(grant: Grant, vested: BigInt, returned: BigInt, moment: Moment): void {
  grant.amount = vested;
  grant.end = moment.timestamp;
  grant.revocable = false;
  grant.revokedAt = moment.timestamp;
  grant.vestedAtRevocation = vested;
  grant.returned = returned;
  grant.save();
}

export function addGrantClaimed(grant: Grant, amount: BigInt): void {
  grant.claimed = grant.claimed.plus(amount);
  grant.claimCount += 1;
  grant.save();
}
