import { BigInt, Bytes } from "@graphprotocol/graph-ts";
import { EquityClaim } from "../../generated/schema";
import { eventId } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "./accounts";

/** What every claim says; the entity that it came from is added by the kind. */
export class ClaimTerms {
  constructor(
    public account: Bytes,
    public to: Bytes,
    public amount: BigInt,
  ) {}
}

export function createGrantClaim(terms: ClaimTerms, grant: Bytes, moment: Moment): void {
  const claim = beginClaim("GRANT", terms, moment);
  claim.grant = grant;
  claim.save();
}

export function createRoundClaim(
  terms: ClaimTerms,
  round: Bytes,
  index: BigInt,
  allocation: Bytes | null,
  moment: Moment,
): void {
  const claim = beginClaim("ROUND", terms, moment);
  claim.round = round;
  claim.index = index;
  claim.allocation = allocation;
  claim.save();
}

export function createPatronageClaim(
  terms: ClaimTerms,
  split: Bytes,
  asset: Bytes,
  recognition: Bytes,
  moment: Moment,
): void {
  const claim = beginClaim("PATRONAGE", terms, moment);
  claim.split = split;
  claim.asset = asset;
  claim.recognition = recognition;
  claim.save();
}

function beginClaim(kind: string, terms: ClaimTerms, moment: Moment): EquityClaim {
  const claim = new EquityClaim(eventId(moment));
  claim.kind = kind;
  claim.account = ensureAccount(terms.account);
  claim.to = terms.to;
  claim.amount = terms.amount;
  claim.timestamp = moment.timestamp;
  claim.block = moment.block;
  claim.transaction = moment.transaction;
  claim.logIndex = moment.logIndex;
  return claim;
}
