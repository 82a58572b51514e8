import type { Engagement, Outcome, Participation } from "@rizom/sdk";
import { type Address, getAddress } from "viem";

type Participant = Pick<Participation, "account" | "role">;

const ORDER: Readonly<Record<Participant["role"], number>> = { client: 0, facilitator: 1, team: 2 };

/** Who took part in an outcome when it was accepted, each once; nobody before. */
export function participantsOf(
  { client }: Pick<Engagement, "client">,
  { state, acceptedFacilitator, participants }: Pick<Outcome, "state" | "acceptedFacilitator" | "participants">,
): Participant[] {
  if (state !== "accepted") return [];
  const all = new Map<Address, Participant["role"]>();
  for (const account of participants) all.set(getAddress(account), "team");
  if (acceptedFacilitator) all.set(getAddress(acceptedFacilitator), "facilitator");
  all.set(getAddress(client), "client");
  return [...all].map(([account, role]) => ({ account, role })).sort((a, b) => ORDER[a.role] - ORDER[b.role]);
}
