export { acceptControlRequest } from "./acceptControlRequest.ts";
export { approveRequest } from "./approveRequest.ts";
export type { CreatedSplit } from "./CreatedSplit.ts";
export { createSplitRequest, type NewSplit } from "./createSplitRequest.ts";
export { decodePayments } from "./decodePayments.ts";
export { decodeWithdrawals } from "./decodeWithdrawals.ts";
export { isSplit } from "./isSplit.ts";
export {
  LEGS,
  MAX_NAME_BYTES,
  MAX_OPENED_AT_CREATION,
  MAX_PAGE,
  MAX_TOTAL_WEIGHT,
  WHOLE,
} from "./LEGS.ts";
export { logId } from "./logId.ts";
export type { Member } from "./Member.ts";
export { openAssetRequest } from "./openAssetRequest.ts";
export type { Payment, PaymentRoute } from "./Payment.ts";
export { payingClientOf } from "./payingClientOf.ts";
export { payManyRequest } from "./payManyRequest.ts";
export { payRequest } from "./payRequest.ts";
export { payTokenRequest } from "./payTokenRequest.ts";
export { payTokenWithPermitRequest } from "./payTokenWithPermitRequest.ts";
export { permitTypedData } from "./permitTypedData.ts";
export { predictSplit } from "./predictSplit.ts";
export { readManagedSplitsFromLogs } from "./readManagedSplitsFromLogs.ts";
export { readMembersFromLogs } from "./readMembersFromLogs.ts";
export { type Membership, readMembershipsFromLogs } from "./readMembershipsFromLogs.ts";
export { readNonce } from "./readNonce.ts";
export { type Owed, readOwed } from "./readOwed.ts";
export { readPayment } from "./readPayment.ts";
export { readPaymentsFromLogs } from "./readPaymentsFromLogs.ts";
export { type Position, readPosition } from "./readPosition.ts";
export { type Received, readReceived } from "./readReceived.ts";
export { readSplit, SplitNotFoundError } from "./readSplit.ts";
export { readSplitsFromLogs, type SplitQuery } from "./readSplitsFromLogs.ts";
export { readWithdrawalsFromLogs } from "./readWithdrawalsFromLogs.ts";
export { renounceControlRequest } from "./renounceControlRequest.ts";
export type { Split } from "./Split.ts";
export { setManagerRequest } from "./setManagerRequest.ts";
export { setWeightsRequests } from "./setWeightsRequests.ts";
export { shareTeam, type TeamShare } from "./shareTeam.ts";
export { type SplitAmount, splitAmount } from "./splitAmount.ts";
export { TeamError } from "./toTeamPage.ts";
export { transferControlRequest } from "./transferControlRequest.ts";
export type { Withdrawal } from "./Withdrawal.ts";
export { withdrawalTypedData } from "./withdrawalTypedData.ts";
export { withdrawBySigRequest } from "./withdrawBySigRequest.ts";
export { withdrawManyRequest } from "./withdrawManyRequest.ts";
export { withdrawRequest } from "./withdrawRequest.ts";
export { withdrawToRequest } from "./withdrawToRequest.ts";
