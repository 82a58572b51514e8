import type { Person } from "@rizom/sdk";

const ROLES: Readonly<Record<string, string>> = { owner: "Owner", facilitator: "Facilitator", member: "Member" };

/** What somebody is in a franchise, at the beginning of a sentence: "Owner". */
export const nameOfRole = (role: string): string => ROLES[role.toLowerCase()] ?? role;

/** The name of a franchise, else its number. Anybody's text, to be shown as text. */
export const nameOfPlace = ({ franchiseId, name }: Person["franchises"][number]): string =>
  name.trim() || `Franchise ${franchiseId}`;
