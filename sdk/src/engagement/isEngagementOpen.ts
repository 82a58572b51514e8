import type { Engagement } from "./Engagement.ts";

/**
 * Whether an outcome of an engagement hasn't ended.
 * @returns Whether one hasn't
 * @example
 * const open = engagements.filter(isEngagementOpen);
 */
export function isEngagementOpen({ outcomes }: Pick<Engagement, "outcomes">): boolean {
  return outcomes.some(({ endedAt }) => endedAt === null);
}
