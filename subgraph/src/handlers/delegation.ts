import { BigInt, Bytes, log } from "@graphprotocol/graph-ts";
import { ZERO_ADDRESS } from "../ids";
import { Moment } from "../moment";
import { ensureAccount } from "../store/accounts";
import { createDelegation } from "../store/delegations";
import { addDelegatedVotes } from "../store/equity";
import { loadHolder, saveDelegate, saveVotes } from "../store/holders";

/** An account says who votes with what it owns; saying the same again is no change. */
export function changeDelegate(delegator: Bytes, from: Bytes, to: Bytes, moment: Moment): void {
  if (from == to) return;
  const holder = loadHolder(delegator);
  const delegate = accountOrNobody(to);
  saveDelegate(holder, delegate, moment);
  createDelegation(holder, accountOrNobody(from), delegate, moment);
}

/** Votes of an account, after a delegation or after what its delegators own has changed. */
export function changeVotes(delegate: Bytes, previousVotes: BigInt, votes: BigInt, moment: Moment): void {
  const holder = loadHolder(delegate);
  if (holder.votes != previousVotes) {
    log.error("holder {} has {} votes, transaction {} says {}", [
      delegate.toHexString(),
      holder.votes.toString(),
      moment.transaction.toHexString(),
      previousVotes.toString(),
    ]);
  }
  // What is stored counts, so that the sum of the stored votes is the stored sum whatever an event says.
  addDelegatedVotes(votes.minus(holder.votes));
  saveVotes(holder, votes, moment);
}

function accountOrNobody(address: Bytes): Bytes | null {
  return address == ZERO_ADDRESS ? null : ensureAccount(address);
}
