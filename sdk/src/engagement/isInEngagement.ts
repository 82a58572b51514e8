import { type Address, isAddressEqual } from "viem";
import type { Engagement } from "./Engagement.ts";

/**
 * Whether an account has to do with an engagement: its client, facilitator or arbiter, or on its team now or formerly.
 * @returns Whether it has
 * @example
 * const own = engagements.filter((engagement) => isInEngagement(engagement, account));
 */
export function isInEngagement(
  { client, facilitator, arbiter, team }: Pick<Engagement, "client" | "facilitator" | "arbiter" | "team">,
  account: Address,
): boolean {
  const people = [client, facilitator, arbiter, ...team.map((member) => member.account)];
  return people.some((one) => isAddressEqual(one, account));
}
