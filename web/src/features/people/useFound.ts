import type { Person } from "@rizom/sdk";
import { useMemo } from "react";
import { nameOf } from "../../lib/names.ts";
import type { Found } from "./choosePeople.ts";
import { type Findable, findPeople } from "./findPeople.ts";
import { type FetchedProfiles, useFetchedProfiles, useSearch } from "./queries.ts";

/** In what a search looks, where that isn't everything. */
export type SearchedIn =
  | { readonly kind: "reading" }
  | { readonly kind: "chain"; readonly fetched: number; readonly all: number };

/**
 * Whom the search finds: the index looks through whole profiles, and what is known in this browser is looked through here.
 *
 * @returns accounts, and what is to be said about where was looked; null when there's nothing to say
 */
export function useFound(people: readonly Person[], search: string): { found: Found; note: SearchedIn | null } {
  const isAsked = search.trim() !== "";
  const index = useSearch(search);
  const isWithout = isAsked && index.data?.data === null;
  const profiles = useFetchedProfiles(people, isWithout);
  const here = useMemo(() => findPeople(people.map(findableOf(profiles)), search), [people, profiles, search]);
  if (here === null) return { found: null, note: null };
  const found = new Set([...here, ...(index.data?.data ?? [])]);
  if (isWithout) return { found, note: { kind: "chain", fetched: profiles.texts.size, all: profiles.all } };
  return { found, note: index.isPending || index.isPlaceholderData ? { kind: "reading" } : null };
}

const findableOf =
  ({ texts }: FetchedProfiles) =>
  ({ account, profile, franchises }: Person): Findable => ({
    account,
    texts: [
      nameOf(account) ?? "",
      ...franchises.map(({ name }) => name),
      ...(texts.get(account.toLowerCase()) ?? [profile?.name ?? "", profile?.summary ?? ""]),
    ],
  });
