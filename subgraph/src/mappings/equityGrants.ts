import { AuthorityUpdated, GrantClaimed, GrantCreated, GrantRevoked } from "../../generated/EquityGrants/EquityGrants";
import { registerModule } from "../handlers/allowances";
import { claimGrant, recordGrant, revokeGrant } from "../handlers/grants";
import { momentOf } from "../moment";
import { ClaimTerms } from "../store/equityClaims";
import { GrantTerms } from "../store/grants";

export function handleGrantsAuthority(event: AuthorityUpdated): void {
  registerModule(event.address, "GRANTS");
}

export function handleGrantCreated(event: GrantCreated): void {
  const params = event.params;
  const terms = new GrantTerms(
    params.id,
    params.account,
    params.amount,
    params.start,
    params.cliff,
    params.end,
    params.revocable,
  );
  recordGrant(terms, momentOf(event));
}

export function handleGrantRevoked(event: GrantRevoked): void {
  const params = event.params;
  revokeGrant(params.id, params.vested, params.returned, momentOf(event));
}

export function handleGrantClaimed(event: GrantClaimed): void {
  const params = event.params;
  const terms = new ClaimTerms(params.account, params.to, params.amount);
  claimGrant(event.address, params.id, terms, momentOf(event));
}
