import { type Asset, deploymentOf, type Engagement, type Outcome } from "@rizom/sdk";
import type { QueryKey } from "@tanstack/react-query";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";

/** What every action in an engagement is told. */
export type EngagementOrder = {
  readonly engagement: Engagement;
  readonly asset: Asset;
  /** What an outcome is called: its brief's title, else its number. */
  readonly nameOf: (outcome: number) => string;
};

/** What every action about one outcome is told. */
export type OutcomeOrder = EngagementOrder & { readonly outcome: Outcome };

/** Which outcome of which engagement, as requests are told. */
export function placeOf({ engagement, outcome }: Pick<OutcomeOrder, "engagement" | "outcome">) {
  return { ...addressOf(engagement), outcome: outcome.number };
}

/** Which engagement, as requests are told. */
export function addressOf({ engagementId }: Pick<Engagement, "engagementId">) {
  return { engagements: deploymentOf(environment.chainId).engagements, engagementId };
}

/** What is read again once something happened in an engagement. */
export const touched = ({ engagementId }: Pick<Engagement, "engagementId">): readonly QueryKey[] => [
  keys.engagement(engagementId),
  keys.engagements,
];

/** The same when money moved into the split or to the client. */
export const touchedWithMoney = (engagement: Engagement): readonly QueryKey[] => [
  ...touched(engagement),
  keys.split(engagement.split),
  keys.splits,
  keys.account(engagement.client),
  keys.networks,
];

/** Where it can be seen. */
export const seen = ({ engagementId }: Pick<Engagement, "engagementId">) => ({
  href: `/engagements/${engagementId}`,
  linkLabel: "See the engagement",
});
