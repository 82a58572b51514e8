export { AmountError, type AmountProblem } from "./amounts/AmountError.ts";
export { type AmountFormat, formatAmount } from "./amounts/formatAmount.ts";
export { MAX_AMOUNT, parseAmount } from "./amounts/parseAmount.ts";
export { deploymentOfClient } from "./chain/deploymentOfClient.ts";
export { ETHER } from "./chain/ETHER.ts";
export { readAllowance } from "./chain/readAllowance.ts";
export { type Asset, NotATokenError, readAsset } from "./chain/readAsset.ts";
export { readBalance } from "./chain/readBalance.ts";
export { LogsUnavailableError, type LogWindow, type MinedLog } from "./chain/readLogs.ts";
export { type Permit, readPermit } from "./chain/readPermit.ts";
export type { Deployment } from "./deployments/Deployment.ts";
export { deploymentOf, UnknownChainError } from "./deployments/deploymentOf.ts";
export { CidError } from "./documents/CidError.ts";
export { cidFromDigest } from "./documents/cidFromDigest.ts";
export { cidOf } from "./documents/cidOf.ts";
export { digestFromCid } from "./documents/digestFromCid.ts";
export { digestOf, MAX_DOCUMENT_BYTES } from "./documents/digestOf.ts";
export { verifyBytes } from "./documents/verifyBytes.ts";
export { type DecodedRevert, decodeRevert } from "./errors/decodeRevert.ts";
export type { FailureKind } from "./errors/failureOf.ts";
export type { KnownAssets } from "./errors/Writer.ts";
export { deployments } from "./generated/deployments.ts";
export { erc20PermitAbi } from "./generated/erc20PermitAbi.ts";
export { revenueSplitAbi } from "./generated/revenueSplitAbi.ts";
export { revenueSplitFactoryAbi } from "./generated/revenueSplitFactoryAbi.ts";
export { testDollarAbi } from "./generated/testDollarAbi.ts";
export { timelockControllerAbi } from "./generated/timelockControllerAbi.ts";
export { readReference } from "./references/readReference.ts";
export { referenceOf } from "./references/referenceOf.ts";
export { acceptControlRequest } from "./revenue/acceptControlRequest.ts";
export { approveRequest } from "./revenue/approveRequest.ts";
export type { CreatedSplit } from "./revenue/CreatedSplit.ts";
export { createSplitRequest, type NewSplit } from "./revenue/createSplitRequest.ts";
export { decodePayments } from "./revenue/decodePayments.ts";
export { decodeWithdrawals } from "./revenue/decodeWithdrawals.ts";
export { isSplit } from "./revenue/isSplit.ts";
export {
  LEGS,
  MAX_NAME_BYTES,
  MAX_OPENED_AT_CREATION,
  MAX_PAGE,
  MAX_TOTAL_WEIGHT,
  WHOLE,
} from "./revenue/LEGS.ts";
export { logId } from "./revenue/logId.ts";
export type { Member } from "./revenue/Member.ts";
export { openAssetRequest } from "./revenue/openAssetRequest.ts";
export type { Payment, PaymentRoute } from "./revenue/Payment.ts";
export { payManyRequest } from "./revenue/payManyRequest.ts";
export { payRequest } from "./revenue/payRequest.ts";
export { payTokenRequest } from "./revenue/payTokenRequest.ts";
export { payTokenWithPermitRequest } from "./revenue/payTokenWithPermitRequest.ts";
export { permitTypedData } from "./revenue/permitTypedData.ts";
export { predictSplit } from "./revenue/predictSplit.ts";
export { readManagedSplitsFromLogs } from "./revenue/readManagedSplitsFromLogs.ts";
export { readMembersFromLogs } from "./revenue/readMembersFromLogs.ts";
export { type Membership, readMembershipsFromLogs } from "./revenue/readMembershipsFromLogs.ts";
export { readNonce } from "./revenue/readNonce.ts";
export { type Owed, readOwed } from "./revenue/readOwed.ts";
export { readPaymentsFromLogs } from "./revenue/readPaymentsFromLogs.ts";
export { type Position, readPosition } from "./revenue/readPosition.ts";
export { type Received, readReceived } from "./revenue/readReceived.ts";
export { readSplit, SplitNotFoundError } from "./revenue/readSplit.ts";
export { readSplitsFromLogs, type SplitQuery } from "./revenue/readSplitsFromLogs.ts";
export { readWithdrawalsFromLogs } from "./revenue/readWithdrawalsFromLogs.ts";
export { renounceControlRequest } from "./revenue/renounceControlRequest.ts";
export type { Split } from "./revenue/Split.ts";
export { setManagerRequest } from "./revenue/setManagerRequest.ts";
export { setWeightsRequests } from "./revenue/setWeightsRequests.ts";
export { shareTeam, type TeamShare } from "./revenue/shareTeam.ts";
export { type SplitAmount, splitAmount } from "./revenue/splitAmount.ts";
export { TeamError } from "./revenue/toTeamPage.ts";
export { transferControlRequest } from "./revenue/transferControlRequest.ts";
export type { Withdrawal } from "./revenue/Withdrawal.ts";
export { withdrawalTypedData } from "./revenue/withdrawalTypedData.ts";
export { withdrawBySigRequest } from "./revenue/withdrawBySigRequest.ts";
export { withdrawManyRequest } from "./revenue/withdrawManyRequest.ts";
export { withdrawRequest } from "./revenue/withdrawRequest.ts";
export { withdrawToRequest } from "./revenue/withdrawToRequest.ts";
