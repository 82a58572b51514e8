import type { FranchiseTies, InFranchise } from "@rizom/sdk";

/** What somebody is or was in a franchise. */
export type Tie = InFranchise & {
  readonly id: string;
  readonly what: "Owner" | "Facilitator" | "Member";
  readonly since: number;
  readonly until: number | null;
};

function allTies({ ownerships, appointments }: FranchiseTies): Tie[] {
  return [
    ...ownerships.map((one) => ({ ...one, what: "Owner" as const })),
    ...appointments.map((one) => ({
      ...one,
      what: one.role === "FACILITATOR" ? ("Facilitator" as const) : ("Member" as const),
    })),
  ];
}

/** What somebody is now: owner first, then facilitator, then member; the longest first. */
export function tiesNow(ties: FranchiseTies): Tie[] {
  const order: readonly Tie["what"][] = ["Owner", "Facilitator", "Member"];
  return allTies(ties)
    .filter(({ until }) => until === null)
    .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || a.since - b.since);
}

/** What somebody was, the latest ended first. */
export function tiesPast(ties: FranchiseTies): Tie[] {
  return allTies(ties)
    .filter(({ until }) => until !== null)
    .sort((a, b) => (b.until ?? 0) - (a.until ?? 0));
}
