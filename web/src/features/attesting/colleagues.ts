import type { Attestation, ParticipantRole } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import type { EntryDraft } from "./AttestingDraft.ts";

/** Somebody with whom the reader took part in an accepted outcome. */
export type Colleague = {
  readonly account: Address;
  readonly roles: readonly ParticipantRole[];
  /** Outcomes about which the reader hasn't said anything that stands. */
  readonly open: readonly number[];
  /** What the reader said of them, and what stands. */
  readonly done: readonly Attestation[];
};

/** Outcomes of a colleague that an entry can be about: those that no other entry has. */
export function outcomesFor({ account, open }: Colleague, entries: readonly EntryDraft[], own?: string): number[] {
  const others = entries.filter(({ id, subject }) => id !== own && isAddressEqual(subject, account));
  return open.filter((outcome) => !others.some(({ outcomes }) => outcomes.includes(outcome)));
}

/** Who is left, and about which outcomes, once the entries are sent. */
export function leftAfter(colleagues: readonly Colleague[], entries: readonly EntryDraft[]) {
  return colleagues
    .map((colleague) => ({ colleague, outcomes: outcomesFor(colleague, entries) }))
    .filter(({ outcomes }) => outcomes.length > 0);
}

/** Entries with the colleague they are about: those about whom nothing can be said any more aren't among them. */
export function entriesAbout(entries: readonly EntryDraft[], colleagues: readonly Colleague[]) {
  return entries.flatMap((entry) => {
    const colleague = colleagues.find(({ account }) => isAddressEqual(account, entry.subject));
    return colleague && colleague.open.length > 0 ? [{ entry, colleague }] : [];
  });
}
