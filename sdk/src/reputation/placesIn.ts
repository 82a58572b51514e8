import { type Address, getAddress } from "viem";
import type { FranchiseEvent } from "../franchise/decodeFranchiseEvents.ts";
import { FRANCHISE_ROLES } from "../franchise/FRANCHISE_LIMITS.ts";
import type { PersonFranchise } from "./Person.ts";

type Place = PersonFranchise & { readonly account: Address };

const ROLES = ["owner", "facilitator", "member"] as const;

/** What an event says of somebody's place in a franchise; null when it says nothing. */
function toldBy({ eventName, args }: FranchiseEvent): (Omit<Place, "name"> & { readonly has: boolean }) | null {
  if (eventName === "OwnerAdded" || eventName === "OwnerRemoved") {
    const { account, franchiseId } = args;
    return { account, franchiseId, role: "owner", has: eventName === "OwnerAdded" };
  }
  if (eventName !== "Appointed" && eventName !== "Dismissed") return null;
  const { account, franchiseId } = args;
  const role = FRANCHISE_ROLES[args.role];
  if (!role) return null; // A role that this version doesn't know.
  return {
    account,
    franchiseId,
    role: role === "FACILITATOR" ? "facilitator" : "member",
    has: eventName === "Appointed",
  };
}

/**
 * Who has which role in which franchise, after all events.
 * @param events In the order of the chain, from the beginning
 * @returns The places that an account has, in the order of the franchises' numbers: owner, facilitator, member
 * @example
 * const placesOf = placesIn(decodeFranchiseEvents({ logs, franchiseRegistry, timestampOf }));
 * placesOf(jonas); // [{ franchiseId: 1n, name: "Tideline", role: "owner" }]
 */
export function placesIn(events: readonly FranchiseEvent[]): (account: Address) => PersonFranchise[] {
  const names = new Map<bigint, string>();
  const places = new Map<string, Place>();
  for (const event of events) {
    if (event.eventName === "FranchiseAdmitted") names.set(event.args.franchiseId, event.args.name);
    const told = toldBy(event);
    if (!told) continue;
    const { has, ...place } = told;
    const key = `${place.franchiseId} ${place.role} ${place.account}`;
    if (has) places.set(key, { ...place, name: names.get(place.franchiseId) ?? "" });
    else places.delete(key);
  }
  const sorted = [...places.values()].sort(
    (a, b) => Number(a.franchiseId - b.franchiseId) || ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
  );
  const byAccount = new Map<Address, PersonFranchise[]>();
  for (const { account, ...place } of sorted) byAccount.set(account, [...(byAccount.get(account) ?? []), place]);
  return (account) => byAccount.get(getAddress(account)) ?? [];
}
