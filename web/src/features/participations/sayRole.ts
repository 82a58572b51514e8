import type { ParticipantRole } from "@rizom/sdk";

const ROLES: Readonly<Record<ParticipantRole, string>> = {
  client: "Client",
  facilitator: "Facilitator",
  team: "On the team",
};

/** As what somebody took part in an outcome. */
export const nameOfPart = (role: ParticipantRole): string => ROLES[role];
