import type { Member } from "@rizom/sdk";
import type { Address } from "viem";

export type TeamChange = { kind: "joins" | "leaves" | "changes"; account: Address; previous: number; weight: number };

const keyOf = (account: Address) => account.toLowerCase();

/** The sum of a team's weights. */
export function totalWeightOf(members: readonly Member[]): number {
  return members.reduce((sum, { weight }) => sum + weight, 0);
}

/** What has to change to make one team of another. */
export function compareTeams(before: readonly Member[], after: readonly Member[]): TeamChange[] {
  const earlier = new Map(before.map(({ account, weight }) => [keyOf(account), weight]));
  const later = new Set(after.map(({ account }) => keyOf(account)));
  const changed = after.flatMap(({ account, weight }): TeamChange[] => {
    const previous = earlier.get(keyOf(account)) ?? 0;
    if (previous === weight) return [];
    return [{ kind: previous === 0 ? "joins" : "changes", account, previous, weight }];
  });
  const left = before
    .filter(({ account }) => !later.has(keyOf(account)))
    .map(({ account, weight }): TeamChange => ({ kind: "leaves", account, previous: weight, weight: 0 }));
  return [...changed, ...left];
}
