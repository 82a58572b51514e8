import { AuthorityUpdated, RoundClaimed, RoundClosed, RoundOpened } from "../../generated/EquityRounds/EquityRounds";
import { registerModule } from "../handlers/allowances";
import { claimAllocation, closeRound, recordRound } from "../handlers/rounds";
import { momentOf } from "../moment";
import { ClaimTerms } from "../store/equityClaims";
import { RoundTerms } from "../store/rounds";

export function handleRoundsAuthority(event: AuthorityUpdated): void {
  registerModule(event.address, "ROUNDS");
}

export function handleRoundOpened(event: RoundOpened): void {
  const params = event.params;
  const terms = new RoundTerms(params.root, params.digest, params.total, params.deadline);
  recordRound(event.address, terms, momentOf(event));
}

export function handleRoundClaimed(event: RoundClaimed): void {
  const params = event.params;
  const terms = new ClaimTerms(params.account, params.account, params.amount);
  claimAllocation(event.address, params.root, params.index, terms, momentOf(event));
}

export function handleRoundClosed(event: RoundClosed): void {
  closeRound(event.params.root, event.params.returned, momentOf(event));
}
