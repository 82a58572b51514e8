import { type Address, isAddressEqual } from "viem";
import type { Engagement } from "../engagement/Engagement.ts";
import type { ParticipantRole, Participation } from "./Participation.ts";

/** Who was two of these is the first of them. */
function eachOnce(all: readonly (readonly [Address, ParticipantRole])[]) {
  return all.filter(([account], i) => all.findIndex(([other]) => isAddressEqual(other, account)) === i);
}

/**
 * Who took part in the accepted outcomes of an engagement: its client, and facilitator and team as they were then.
 * @returns Outcome by outcome: the client, the facilitator, the team in the order of its places
 * @example
 * const participations = participationsOf(engagement);
 */
export function participationsOf({
  engagementId,
  client,
  outcomes,
}: Pick<Engagement, "engagementId" | "client" | "outcomes">): Participation[] {
  return outcomes.flatMap(({ number, state, acceptedFacilitator, participants, endedAt }) => {
    if (state !== "accepted" || acceptedFacilitator === null) return [];
    const team = participants.map((account) => [account, "team"] as const);
    const took = eachOnce([[client, "client"], [acceptedFacilitator, "facilitator"], ...team]);
    return took.map(([account, role]) => ({ engagementId, outcome: number, account, role, acceptedAt: endedAt ?? 0 }));
  });
}
