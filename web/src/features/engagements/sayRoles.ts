import type { EngagementRole, EngagementStanding } from "@rizom/sdk";
import { sayList } from "../wording/sayAmount.ts";

const PHRASES: Readonly<Record<Exclude<EngagementRole, "visitor">, readonly [are: string, may: string]>> = {
  client: ["the client", "you fund outcomes, look at what is delivered, and accept or refuse it"],
  facilitator: ["the facilitator", "you deliver, look after the team, and agree changes with the client"],
  team: ["on the team", "you can deliver what you achieved"],
  arbiter: ["the arbiter", "you decide what the client refuses"],
  owner: ["an owner of its franchise", "you can name who looks after the client"],
};

/** What somebody is here and what that lets them do, in the second person. */
export function sayRoles({ roles }: Pick<EngagementStanding, "roles">): string {
  const held = roles.filter((role) => role !== "visitor");
  const [first] = held;
  if (first === undefined) return "You have no part in this engagement. Everybody can read it.";
  const are = `You are ${sayList(held.map((role) => PHRASES[role][0]))}`;
  return `${are}: ${sayList(held.map((role) => PHRASES[role][1]))}.`;
}
