import { applyToPerson, decodeReputationEvents, deploymentOf, fetchPeople, type Person } from "@rizom/sdk";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { environment } from "../../lib/environment.ts";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import type { IndexClient } from "../../lib/index/indexClient.ts";
import { keys } from "../../lib/keys.ts";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { profileDocumentQueryOptions } from "../profiles/queries.ts";

type Key = ReturnType<typeof keys.reputationPart>;

/** Everybody is read at once, so that any order and any filter is right: a while may pass before that's done again. */
const CALM = 30_000;
const PAGE = 1_000;
/** More hits than this say nothing: one types more. */
const MOST_FOUND = 500;
/** More profiles than this aren't fetched for a search without an index. */
const MOST_PROFILES = 200;

/** Everybody who has or had a part in the network's work. */
export function peopleQueryOptions() {
  return fromIndexOrChain<readonly Person[], Key>({
    queryKey: keys.reputationPart("people"),
    index: everybody,
    // Only loaded where there's no index: it reads the events of three contracts.
    chain: async (client) => (await import("./peopleFromChain.ts")).readPeopleFromLogs(client),
  });
}

async function everybody(client: IndexClient): Promise<Person[]> {
  const people: Person[] = [];
  for (;;) {
    const page = await fetchPeople(client, { first: PAGE, after: people });
    people.push(...page);
    if (page.length < PAGE) return people;
  }
}

/** Puts what a receipt did to profiles and attestations into the list. */
const changePeople: ApplyReceipt<readonly Person[]> = (people, { logs, timestamp }) => {
  const { attestationRegistry } = deploymentOf(environment.chainId);
  const events = decodeReputationEvents({ logs, attestationRegistry, timestampOf: () => timestamp });
  if (events.length === 0) return people;
  return people.map((person) => events.reduce((known, event) => applyToPerson(known, event), person));
};

export const usePeople = () => useMergedQuery({ ...peopleQueryOptions(), refetchInterval: CALM }, changePeople);

/** Whom the index's full-text search finds, in lower case; null without an index. */
export function searchQueryOptions(search: string) {
  return {
    ...fromIndexOrChain<readonly string[] | null, Key>({
      queryKey: keys.reputationPart("search", search.toLowerCase()),
      index: async (client) => {
        const found = await fetchPeople(client, { search, first: MOST_FOUND });
        return found.map(({ account }) => account.toLowerCase());
      },
      chain: async () => null,
      live: false,
    }),
    enabled: search.trim() !== "",
    placeholderData: keepPreviousData,
  };
}

export const useSearch = (search: string) => useQuery(searchQueryOptions(search.trim()));

export type FetchedProfiles = {
  /** What they say, by account in lower case. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** How many there are. */
  readonly all: number;
};

/** Profiles as this browser has verified them: without an index that's all there is to search in. */
export function useFetchedProfiles(people: readonly Person[], isNeeded: boolean): FetchedProfiles {
  const withProfile = people.flatMap(({ account, profileDigest }) =>
    profileDigest === null ? [] : [{ account: account as Address, profileDigest }],
  );
  const documents = useQueries({
    queries: withProfile
      .slice(0, MOST_PROFILES)
      .map(({ profileDigest }) => ({ ...profileDocumentQueryOptions(profileDigest), enabled: isNeeded })),
  });
  const texts = new Map(
    documents.flatMap(({ data }, index) => {
      const account = withProfile[index]?.account.toLowerCase();
      return data && account ? [[account, [data.name, data.summary, data.body]] as const] : [];
    }),
  );
  return { texts, all: withProfile.length };
}
