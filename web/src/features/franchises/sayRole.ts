import type { FranchiseRole } from "@rizom/sdk";

/** What a role is called, for one and for many. */
export const ROLE_NAMES: Readonly<Record<FranchiseRole, readonly [one: string, many: string]>> = {
  MEMBER: ["member", "members"],
  FACILITATOR: ["facilitator", "facilitators"],
};

/** "1 member", "3 facilitators". */
export function sayHolders(count: number, role: FranchiseRole): string {
  const [one, many] = ROLE_NAMES[role];
  return `${count} ${count === 1 ? one : many}`;
}
