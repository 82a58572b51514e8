import type { Engagement, Participation } from "@rizom/sdk";
import { participantsOf } from "../engagements/participantsOf.ts";

/** Who took part in the accepted outcomes of an engagement, as its own record tells. */
export function participationsIn(engagement: Engagement): Participation[] {
  const { engagementId, outcomes } = engagement;
  return outcomes.flatMap((outcome) => {
    const place = { engagementId, outcome: outcome.number, acceptedAt: outcome.endedAt ?? 0 };
    return participantsOf(engagement, outcome).map((one) => ({ ...one, ...place }));
  });
}
