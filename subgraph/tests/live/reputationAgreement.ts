/** The index and the chain's own logs tell the SDK the same of attestations, people and profiles: the dApp shows either. */
import { deepEqual, ok } from "node:assert/strict";
import * as sdk from "@rizom/sdk";
import type { Address, Hex } from "viem";
import { account } from "./chain.ts";
import { plain } from "./engagementChecks.ts";
import type { ReputationCheck } from "./reputationChecks.ts";

/** Documents, and as of which block it is, are told by the index alone. */
const withoutComment = ({ comment: _, ...attestation }: sdk.AttestationRecord) => attestation;
const withoutProfile = ({ profile: _, asOf: __, ...person }: sdk.Person & { asOf?: unknown }) => person;

export const reputationAgreement: Record<string, ReputationCheck> = {
  "agreement: attestations with their past": async (graph, { people }, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    const logged = await sdk.readAttestationsFromLogs(client);
    ok(logged.some(({ steps }) => steps.length > 2));
    const fetched = await sdk.fetchAttestations(index);
    deepEqual(plain(fetched.map(withoutComment)), plain(logged.map(withoutComment)));
    deepEqual(
      fetched.map(({ uid }) => uid),
      logged.map(({ uid }) => uid),
    );
    for (const filter of people.map((one) => ({ subject: account(one).address, standing: true }))) {
      const received = await sdk.fetchAttestations(index, filter);
      deepEqual(
        plain(received.map(withoutComment)),
        plain((await sdk.readAttestationsFromLogs(client, filter)).map(withoutComment)),
      );
    }
  },

  "agreement: who took part in what, and as what": async (graph, _, { client }) => {
    const fetched = await sdk.fetchParticipations(sdk.createIndexClient(graph.url));
    ok(fetched.length > 20);
    deepEqual(plain(fetched), plain(await sdk.readParticipationsFromLogs(client)));
  },

  "agreement: people, their roles, and what they demonstrate": async (graph, _, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    const logged = await sdk.readPeopleFromLogs(client);
    deepEqual(
      plain((await sdk.fetchPeople(index, { first: 1000 })).map(withoutProfile)),
      plain(logged.map(withoutProfile)),
    );
    for (const work of sdk.WORK_TYPES) {
      deepEqual(
        plain((await sdk.fetchPeople(index, { first: 1000, work })).map(({ account: one }) => one)),
        plain((await sdk.readPeopleFromLogs(client, { work })).map(({ account: one }) => one)),
      );
    }
  },

  "agreement: people are found by what their profiles say now": async (graph, { said }) => {
    const index = sdk.createIndexClient(graph.url);
    const all = await sdk.fetchPeople(index, { first: 1000 });
    const named = all.filter(({ profileDigest }) => profileDigest !== null && said.has(profileDigest));
    ok(named.length > 0);
    deepEqual(plain(await sdk.fetchPeople(index, { search: "quay ad" })), plain(named));
  },

  "agreement: profiles, also former ones": async (graph, _, { client }) => {
    interface Row {
      id: Hex;
      person: { id: Address };
      digest: Hex;
      since: string;
      until: string | null;
      transaction: Hex;
    }
    const { profiles } = await graph.query<{ profiles: Row[] }>(
      "{ profiles(first: 1000) { id person { id } digest since until transaction } }",
    );
    const told = profiles.map(({ person, since, until, ...row }) => ({
      ...{ ...row, account: person.id, since: Number(since), until: until === null ? null : Number(until) },
    }));
    const logged = await sdk.readProfilesFromLogs(client);
    deepEqual(plain(told), plain(logged.map(({ document: _, ...profile }) => profile)));
  },
};
