import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { Round } from "../../generated/schema";
import { reservationId } from "../ids";
import { Moment } from "../moment";

/** What an event told of a new round. */
export class RoundTerms {
  constructor(
    public root: Bytes,
    public digest: Bytes,
    public total: BigInt,
    public deadline: BigInt,
  ) {}
}

export function createRound(module: Bytes, terms: RoundTerms, moment: Moment): void {
  const round = new Round(terms.root);
  round.digest = terms.digest;
  round.total = terms.total;
  round.claimed = BigInt.zero();
  round.claimCount = 0;
  round.deadline = terms.deadline;
  round.reservation = reservationId(module, terms.root); // its event follows in the same transaction
  round.openedAt = moment.timestamp;
  round.openedAtBlock = moment.block;
  round.openedTx = moment.transaction;
  round.returned = BigInt.zero();
  round.save();
}

/** The round of an event. Nothing can be claimed from one that wasn't announced, so it must be there. */
export function loadRound(root: Bytes, moment: Moment): Round {
  const round = Round.load(root);
  if (round === null) {
    log.critical("round {} of transaction {} isn't stored", [root.toHexString(), moment.transaction.toHexString()]);
  }
  return round as Round;
}

export function addRoundClaimed(round: Round, amount: BigInt): void {
  round.claimed = round.claimed.plus(amount);
  round.claimCount += 1;
  round.save();
}

export function saveClosed(round: Round, returned: BigInt, moment: Moment): void {
  round.closedAt = moment.timestamp;
  round.returned = returned;
  round.save();
}
