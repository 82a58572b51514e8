/** The index and the chain's own logs tell the SDK the same of each person, and of people in pages and by franchise. */
import { deepEqual } from "node:assert/strict";
import * as sdk from "@rizom/sdk";
import { account } from "./chain.ts";
import { plain } from "./engagementChecks.ts";
import type { ReputationCheck } from "./reputationChecks.ts";

/** Documents, and as of which block it is, are told by the index alone. */
const withoutProfile = ({ profile: _, asOf: __, ...person }: sdk.PersonRecord) => person;
const withoutDocument = ({ document: _, ...term }: sdk.ProfileTerm) => term;

export const peopleAgreement: Record<string, ReputationCheck> = {
  "agreement: each person, with their profiles and what they took part in": async (graph, { people }, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    for (const one of people) {
      const filter = { account: account(one).address };
      const person = await sdk.fetchPerson(index, filter);
      const [logged] = (await sdk.readPeopleFromLogs(client, filter)).map(({ profile: _, ...told }) => told);
      deepEqual(person && plain(withoutProfile(person)), logged ? plain(logged) : null);
      const terms = await sdk.readProfilesFromLogs(client, filter);
      deepEqual(
        plain((await sdk.fetchProfiles(index, filter)).map(withoutDocument)),
        plain(terms.map(withoutDocument)),
      );
      const took = await sdk.fetchParticipations(index, filter);
      deepEqual(took, await sdk.readParticipationsFromLogs(client, filter));
    }
  },

  "agreement: people in pages, and those of each franchise": async (graph, _, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    const paged: sdk.PersonRecord[] = [];
    for (let page = paged; paged.length === 0 || page.length === 2; paged.push(...page)) {
      page = await sdk.fetchPeople(index, { first: 2, after: paged });
    }
    const accounts = (all: readonly sdk.Person[]) => all.map(({ account: one }) => one).sort();
    deepEqual(accounts(paged), accounts(await sdk.readPeopleFromLogs(client)));
    for (const { id: franchiseId } of await sdk.fetchFranchises(index)) {
      deepEqual(
        accounts(await sdk.fetchPeople(index, { first: 1_000, franchiseId })),
        accounts(await sdk.readPeopleFromLogs(client, { franchiseId })),
      );
    }
  },
};
