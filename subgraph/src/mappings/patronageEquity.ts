import {
  AuthorityUpdated,
  PatronageClaimed,
  RateSet,
  SplitRecognised,
} from "../../generated/PatronageEquity/PatronageEquity";
import { registerModule } from "../handlers/allowances";
import { claimPatronage, recogniseSplit, setRate } from "../handlers/patronage";
import { momentOf } from "../moment";
import { ClaimTerms } from "../store/equityClaims";

export function handlePatronageAuthority(event: AuthorityUpdated): void {
  registerModule(event.address, "PATRONAGE");
}

export function handleRateSet(event: RateSet): void {
  const params = event.params;
  setRate(params.asset, params.price, params.share, momentOf(event));
}

export function handleSplitRecognised(event: SplitRecognised): void {
  const params = event.params;
  recogniseSplit(params.split, params.asset, params.price, params.share, momentOf(event));
}

export function handlePatronageClaimed(event: PatronageClaimed): void {
  const params = event.params;
  const terms = new ClaimTerms(params.account, params.to, params.amount);
  claimPatronage(event.address, params.split, params.asset, terms, momentOf(event));
}
