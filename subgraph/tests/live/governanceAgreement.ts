/** The index and the chain's own logs tell the SDK the same of franchises and proposals. */
import { deepEqual, equal, ok } from "node:assert/strict";
import * as sdk from "@rizom/sdk";
import { account } from "./chain.ts";
import type { GovernanceCheck } from "./franchiseChecks.ts";

type Row = Record<string, unknown>;

/** Lists in any order that has no meaning. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : plain(value);

const plain = (value: unknown): unknown =>
  value !== null && typeof value === "object"
    ? Object.fromEntries(
        Object.entries(value)
          .map(([name, one]): [string, unknown] => [name, sorted(one)])
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;

const keyOf = (value: unknown) => JSON.stringify(value, (_, one) => (typeof one === "bigint" ? `${one}n` : one));

/** What the index alone knows is left out: documents. */
const common = (row: object | null): Row => {
  const { document: _, ...rest } = { ...row } as Row; // of one of the SDK's records
  return rest;
};

export const governanceAgreement: Record<string, GovernanceCheck> = {
  "agreement: franchises with their past": async (graph, _, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    const franchises = await sdk.fetchFranchises(index);
    const logged = await sdk.readFranchisesFromLogs(client);
    deepEqual(sorted(franchises.map(common)), sorted(logged.map(common)));
    for (const { id } of franchises) {
      const record = await sdk.readFranchiseRecordFromLogs(client, { id });
      deepEqual(sorted(common(await sdk.fetchFranchise(index, { id }))), sorted(common(record)), `franchise ${id}`);
    }
  },

  "agreement: what everybody has to do with franchises": async (graph, { voters }, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    for (const voter of voters) {
      const { address } = account(voter);
      const ties = await sdk.readFranchiseTiesFromLogs(client, { account: address });
      deepEqual(sorted(await sdk.fetchFranchiseTies(index, { account: address })), sorted(ties));
    }
  },

  "agreement: proposals, one by one and in pages": async (graph, { proposals }, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    const logged = await sdk.readProposalsFromLogs(client);
    equal(logged.length, proposals.length);
    const paged: sdk.ProposalSummary[] = [];
    for (let page = paged; paged.length === 0 || page.length === 3; paged.push(...page)) {
      page = await sdk.fetchProposals(index, { first: 3, after: paged.at(-1) ?? null });
    }
    deepEqual(
      paged.map(({ id }) => id),
      logged.map(({ id }) => id),
    );
    for (const proposal of logged) {
      const fetched = await sdk.fetchProposal(index, { id: proposal.id });
      // The index keeps 200 characters of a title, the SDK 120.
      deepEqual(sorted({ ...fetched, title: "" }), sorted({ ...proposal, title: "" }));
      ok(proposal.title.length > 100 || fetched?.title === proposal.title);
    }
  },

  "agreement: ballots and seats of every proposal": async (graph, { proposals }, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    for (const { id } of proposals) {
      const logged = await sdk.readBallotsFromLogs(client, { proposalId: id });
      const fetched = await sdk.fetchBallots(index, { proposalId: id, first: 1000 });
      const same = ({ reason, ...rest }: sdk.Ballot) => ({ ...rest, reason: [...reason].slice(0, 10_000).join("") });
      deepEqual(sorted(fetched.map(({ id: __, ...ballot }) => ballot)), sorted(logged.map(same)));
      const snapshot = (await sdk.fetchProposal(index, { id }))?.snapshot ?? 0n;
      const seats = await sdk.readSeatsFromLogs(client, { snapshot });
      deepEqual(sorted(await sdk.fetchSeats(index, { snapshot })), sorted(seats));
    }
  },

  "agreement: every other question of the SDK about governance has an answer": async (graph, history, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    const totals = await sdk.fetchTreasuryAssets(index);
    equal(totals.length, 2);
    const flows = await sdk.fetchTreasuryFlows(index, { first: 1000 });
    equal(
      flows.length,
      totals.reduce((sum, { flowCount }) => sum + flowCount, 0),
    );
    ok((await sdk.fetchTreasuryDaily(index)).length >= 2);
    ok((await sdk.fetchProposalsAbout(index, { text: "harbour" })).length > 3);
    ok(history.proposals.length > 10);
    for (const { id } of await sdk.fetchFranchises(index)) {
      const votes = await sdk.readFranchiseVotesFromLogs(client, { franchiseId: id });
      equal((await sdk.fetchFranchiseVotes(index, { franchiseId: id })).length, votes.length);
    }
  },
};
