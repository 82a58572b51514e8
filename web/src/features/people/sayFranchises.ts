import type { Person } from "@rizom/sdk";

const ROLES: Readonly<Record<string, string>> = { owner: "Owner", facilitator: "Facilitator", member: "Member" };

/** What somebody is in a franchise, at the beginning of a sentence: "Owner". */
export const nameOfRole = (role: string): string => ROLES[role.toLowerCase()] ?? role;

/** The name of a franchise, else its number. Anybody's text, to be shown as text. */
export const nameOfPlace = ({ franchiseId, name }: Person["franchises"][number]): string =>
  name.trim() || `Franchise ${franchiseId}`;

/** The franchises in which anybody has a role, by number, with what people call them. */
export function franchisesOf(people: readonly Pick<Person, "franchises">[]): ReadonlyMap<bigint, string> {
  const places = people.flatMap(({ franchises }) => franchises);
  const sorted = places.toSorted((a, b) => Number(a.franchiseId - b.franchiseId));
  return new Map(sorted.map((place) => [place.franchiseId, nameOfPlace(place)]));
}
