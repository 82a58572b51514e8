import { type Address, zeroHash } from "viem";
import type { EngagementEvent } from "../engagement/decodeEngagementEvents.ts";
import { engagementsIn } from "../engagement/engagementsIn.ts";
import type { FranchiseEvent } from "../franchise/decodeFranchiseEvents.ts";
import { attestationsIn } from "./attestationsIn.ts";
import { countMarks } from "./countMarks.ts";
import type { ReputationEvent } from "./decodeReputationEvents.ts";
import type { Person } from "./Person.ts";
import { participationsOf } from "./participationsOf.ts";
import { personOnArrival } from "./personOnArrival.ts";
import { placesIn } from "./placesIn.ts";

/** All events of the three contracts that tell of people, each in the order of the chain. */
type Told = {
  readonly franchises: readonly FranchiseEvent[];
  readonly engagements: readonly EngagementEvent[];
  readonly reputation: readonly ReputationEvent[];
};

/** Whom an event makes known, besides those who took part in an outcome. */
function namedBy(event: FranchiseEvent | EngagementEvent | ReputationEvent): readonly Address[] {
  switch (event.eventName) {
    case "OwnerAdded":
    case "Appointed":
    case "TeamJoined":
      return [event.args.account];
    case "ProfileSet":
      return event.args.digest === zeroHash ? [] : [event.args.account];
    default:
      return [];
  }
}

/**
 * What all events together tell of people.
 * @returns Everybody who has or had a part in the network's work, newest first
 * @example
 * const people = peopleIn({ franchises, engagements, reputation });
 */
export function peopleIn({ franchises, engagements, reputation }: Told): Person[] {
  const people = new Map<Address, Person>();
  const arrive = (account: Address, at: number) => {
    const known = people.get(account);
    if (!known) people.set(account, personOnArrival(account, at));
    else if (at < known.since) people.set(account, { ...known, since: at });
  };
  const change = (account: Address, to: (known: Person) => Partial<Person>) => {
    const known = people.get(account);
    if (known) people.set(account, { ...known, ...to(known) });
  };
  for (const event of [...franchises, ...engagements, ...reputation]) {
    for (const account of namedBy(event)) arrive(account, event.at);
    if (event.eventName !== "ProfileSet") continue;
    const { account, digest } = event.args;
    change(account, () => ({ profileDigest: digest === zeroHash ? null : digest }));
  }
  for (const { account, acceptedAt } of engagementsIn(engagements).flatMap(participationsOf)) {
    arrive(account, acceptedAt);
    change(account, ({ outcomeCount }) => ({ outcomeCount: outcomeCount + 1 }));
  }
  for (const { attester, subject, work, revokedAt } of attestationsIn(reputation)) {
    if (revokedAt !== null) continue;
    change(attester, ({ givenCount }) => ({ givenCount: givenCount + 1 }));
    change(subject, ({ receivedCount, demonstrations }) => ({
      ...{ receivedCount: receivedCount + 1, demonstrations: countMarks(demonstrations, work, 1) },
    }));
  }
  const placesOf = placesIn(franchises);
  const all = [...people.values()].map((person) => ({ ...person, franchises: placesOf(person.account) }));
  return all.sort((a, b) => b.since - a.since || (a.account.toLowerCase() < b.account.toLowerCase() ? -1 : 1));
}
