import { type Account, type Address, isAddressEqual } from "viem";
import { ETHER } from "../chain/ETHER.ts";
import { acceptBySilenceRequest } from "../engagement/acceptBySilenceRequest.ts";
import { acceptRequest } from "../engagement/acceptRequest.ts";
import { addToTeamRequest } from "../engagement/addToTeamRequest.ts";
import { amendRequest } from "../engagement/amendRequest.ts";
import { cancelOutcomeRequest } from "../engagement/cancelOutcomeRequest.ts";
import { claimRefundRequest } from "../engagement/claimRefundRequest.ts";
import { claimStrayRequest } from "../engagement/claimStrayRequest.ts";
import { deliverRequest } from "../engagement/deliverRequest.ts";
import { disputeRequest } from "../engagement/disputeRequest.ts";
import type { Engagement, Outcome } from "../engagement/Engagement.ts";
import type { AmendmentTerms, EngagementConsent } from "../engagement/EngagementRecord.ts";
import type { EngagementDeed, OutcomeDeed } from "../engagement/EngagementStanding.ts";
import { expireRequest } from "../engagement/expireRequest.ts";
import { fundRequest } from "../engagement/fundRequest.ts";
import { removeFromTeamRequest } from "../engagement/removeFromTeamRequest.ts";
import { resolveBySilenceRequest } from "../engagement/resolveBySilenceRequest.ts";
import { resolveRequest } from "../engagement/resolveRequest.ts";
import { setFacilitatorRequest } from "../engagement/setFacilitatorRequest.ts";
import { settleRequest } from "../engagement/settleRequest.ts";
import { withdrawConsentRequest } from "../engagement/withdrawConsentRequest.ts";
import { DAY, digestFor } from "./createEngagements.ts";
import { samir } from "./createFranchises.ts";
import { jonas, priya } from "./createHarbour.ts";

/** A call of the contract. */
export type DeedRequest = { readonly value?: bigint } & Record<string, unknown>;

/** What the account has consented to, and what the other party has, where it counts. */
type Consents = { readonly own: EngagementConsent | null; readonly other: EngagementConsent | null };

/** A call for everything that can be done with an outcome, with values that hinder nobody. */
export function outcomeDeeds(
  engagements: Address,
  { engagementId, asset }: Engagement,
  { number: outcome, amount }: Outcome,
  { own, other }: Consents,
): Readonly<Record<OutcomeDeed, DeedRequest>> {
  const it = { engagements, engagementId, outcome };
  const agreed = other?.outcome === outcome ? (other.teamShare ?? 0) : 2_222;
  // Any share but one that somebody has consented to already.
  const taken = [own?.teamShare, other?.teamShare];
  const teamShare = [4_321, 1_234, 3_333].find((share) => !taken.includes(share)) ?? 1;
  return {
    fund: fundRequest({ engagements, engagementId, outcomes: [outcome], asset, amount }),
    deliver: deliverRequest({ ...it, evidence: digestFor(7) }),
    accept: acceptRequest(it),
    dispute: disputeRequest({ ...it, reason: digestFor(8) }),
    resolve: resolveRequest({ ...it, teamShare: 6_000 }),
    expire: expireRequest(it),
    acceptBySilence: acceptBySilenceRequest(it),
    resolveBySilence: resolveBySilenceRequest(it),
    agree: agreed === 0 ? cancelOutcomeRequest(it) : settleRequest({ ...it, teamShare: agreed }),
    cancel: cancelOutcomeRequest(it),
    settle: settleRequest({ ...it, teamShare }),
  };
}

/** The same for the whole. */
export function wholeDeeds(
  { engagements, dollar }: { readonly engagements: Address; readonly dollar: Address },
  { engagementId, asset, team, facilitator, arbiter, reviewWindow, outcomes }: Engagement,
  { crew, other, now, nonce }: Pick<Consents, "other"> & { crew: readonly Account[]; now: bigint; nonce: bigint },
): Readonly<Record<EngagementDeed, DeedRequest>> {
  const it = { engagements, engagementId };
  const open = outcomes.filter(({ state }) => state === "proposed" || state === "funded").slice(0, 2);
  const changes = open.map(({ number, amount }) => ({ outcome: number, amount, due: now + 3n * DAY }));
  // An amendment that nobody has proposed, and that could be.
  const amendment: AmendmentTerms = {
    ...{ arbiter, reviewWindow: reviewWindow === 5n * DAY ? 6n * DAY : 5n * DAY },
    changes: changes.map((change) => ({ ...change, brief: digestFor(4) })),
    additions: [{ amount: 1n + nonce, due: now + 9n * DAY, brief: digestFor(3) }],
  };
  const outside = crew.find(({ address }) => !team.some(({ account }) => isAddressEqual(account, address)));
  const next = isAddressEqual(facilitator, samir.address) ? jonas : samir;
  return {
    agree: amendRequest({ ...it, amendment: other?.amendment ?? amendment }),
    amend: amendRequest({ ...it, amendment }),
    withdrawConsent: withdrawConsentRequest(it),
    claimRefund: claimRefundRequest({ ...it, to: priya.address }),
    claimStray: claimStrayRequest({ ...it, asset: isAddressEqual(asset, dollar) ? ETHER : dollar, to: priya.address }),
    addToTeam: addToTeamRequest({ ...it, accounts: [(outside ?? priya).address] }),
    removeFromTeam: removeFromTeamRequest({ ...it, accounts: team.slice(0, 1).map(({ account }) => account) }),
    setFacilitator: setFacilitatorRequest({ ...it, account: next.address }),
  };
}
