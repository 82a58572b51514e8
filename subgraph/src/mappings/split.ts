import {
  AssetOpened,
  ControlTransferred,
  ControlTransferStarted,
  EtherReceived,
  ManagerChanged,
  PaymentReceived,
  PayoutFailed,
  PayoutsPushed,
  WeightChanged,
  Withdrawn,
} from "../../generated/templates/RevenueSplit/RevenueSplit";
import { openAsset } from "../handlers/assets";
import { changeManager, moveControl, offerControl } from "../handlers/control";
import { receiveEther, receivePayment } from "../handlers/payments";
import { changeWeight } from "../handlers/team";
import { recordPayoutFailure, recordPayouts, recordWithdrawal } from "../handlers/withdrawals";
import { momentOf } from "../moment";
import { Departure } from "../store/withdrawals";

export function handleEtherReceived(event: EtherReceived): void {
  receiveEther(event.address, event.params.payer, event.params.amount, momentOf(event));
}

export function handlePaymentReceived(event: PaymentReceived): void {
  const params = event.params;
  receivePayment(event.address, params.payer, params.asset, params.amount, params.paymentReference, momentOf(event));
}

export function handleWithdrawn(event: Withdrawn): void {
  const params = event.params;
  const departure = new Departure(params.asset, params.account, params.to, params.amount, false);
  recordWithdrawal(event.address, departure, momentOf(event));
}

export function handlePayoutsPushed(event: PayoutsPushed): void {
  recordPayouts(event.address, event.params.asset, event.params.accounts, event.params.amounts, momentOf(event));
}

export function handlePayoutFailed(event: PayoutFailed): void {
  const params = event.params;
  recordPayoutFailure(event.address, params.asset, params.account, params.amount, momentOf(event));
}

export function handleWeightChanged(event: WeightChanged): void {
  const params = event.params;
  changeWeight(event.address, params.member, params.previousWeight, params.weight, momentOf(event));
}

export function handleManagerChanged(event: ManagerChanged): void {
  changeManager(event.address, event.params.manager, momentOf(event));
}

export function handleAssetOpened(event: AssetOpened): void {
  openAsset(event.address, event.params.asset, momentOf(event));
}

export function handleControlTransferStarted(event: ControlTransferStarted): void {
  const params = event.params;
  offerControl(event.address, params.controller, params.pendingController, momentOf(event));
}

export function handleControlTransferred(event: ControlTransferred): void {
  const params = event.params;
  moveControl(event.address, params.previousController, params.controller, momentOf(event));
}
