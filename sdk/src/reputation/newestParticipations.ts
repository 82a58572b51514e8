import type { Participation } from "./Participation.ts";

const ROLES = ["client", "facilitator", "team"] as const;

/**
 * Participations in the order in which people read them.
 * @returns Those in outcomes that were accepted last first; of one outcome client, facilitator, team by address
 * @example
 * newestParticipations(participations);
 */
export function newestParticipations(participations: readonly Participation[]): Participation[] {
  return participations.toSorted(
    (a, b) =>
      b.acceptedAt - a.acceptedAt ||
      Number(b.engagementId - a.engagementId) ||
      b.outcome - a.outcome ||
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      (a.account.toLowerCase() < b.account.toLowerCase() ? -1 : 1),
  );
}
