import {
  AllowanceReleased,
  AllowanceReserved,
  DelegateChanged,
  DelegateVotesChanged,
  MintAllowanceSet,
  Transfer,
  TransfersOpened,
} from "../../generated/EquityToken/EquityToken";
import { releaseAllowance, reserveAllowance, setLimit } from "../handlers/allowances";
import { changeDelegate, changeVotes } from "../handlers/delegation";
import { moveEquity, openTransfers } from "../handlers/holdings";
import { momentOf } from "../moment";

export function handleEquityTransfer(event: Transfer): void {
  const params = event.params;
  moveEquity(params.from, params.to, params.value, momentOf(event));
}

export function handleDelegateChanged(event: DelegateChanged): void {
  const params = event.params;
  changeDelegate(params.delegator, params.fromDelegate, params.toDelegate, momentOf(event));
}

export function handleDelegateVotesChanged(event: DelegateVotesChanged): void {
  const params = event.params;
  changeVotes(params.delegate, params.previousVotes, params.newVotes, momentOf(event));
}

export function handleMintAllowanceSet(event: MintAllowanceSet): void {
  setLimit(event.params.module, event.params.limit, momentOf(event));
}

export function handleAllowanceReserved(event: AllowanceReserved): void {
  const params = event.params;
  reserveAllowance(params.module, params.key, params.amount, params.deadline, momentOf(event));
}

export function handleAllowanceReleased(event: AllowanceReleased): void {
  const params = event.params;
  releaseAllowance(params.module, params.key, params.amount, momentOf(event));
}

export function handleTransfersOpened(event: TransfersOpened): void {
  openTransfers(momentOf(event));
}
