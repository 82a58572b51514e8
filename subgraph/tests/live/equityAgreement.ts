/** The index and the chain's own logs tell the SDK the same of equity, whichever of the two the dApp asks. */
import { deepEqual, equal, ok } from "node:assert/strict";
import * as sdk from "@rizom/sdk";
import type { EquityCheck } from "./equityChecks.ts";

/** What the chain tells must be what the index tells; the index may know more. */
function agree(indexed: readonly object[], logged: readonly object[], keyOf: (row: never) => unknown): void {
  const sorted = (rows: readonly object[]) =>
    [...rows].sort((a, b) => (String(keyOf(a as never)) < String(keyOf(b as never)) ? -1 : 1)); // rows of one kind
  const known = Object.keys(logged[0] ?? {});
  const common = sorted(indexed).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => known.includes(key))),
  );
  ok(logged.length > 0);
  deepEqual(common, sorted(logged));
}

export const equityAgreement: Record<string, EquityCheck> = {
  "agreement: grants, of all and of each account": async (graph, { people }, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    const key = ({ id }: sdk.RecordedGrant) => id;
    agree(await sdk.fetchGrants(index), await sdk.readGrantsFromLogs(client), key);
    for (const account of people) {
      agree(await sdk.fetchGrants(index, { account }), await sdk.readGrantsFromLogs(client, { account }), key);
    }
  },

  "agreement: rounds and recognitions": async (graph, _, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    agree(await sdk.fetchRounds(index), await sdk.readRoundsFromLogs(client), ({ root }: sdk.Round) => root);
    const source = ({ split, asset }: sdk.Source) => split + asset;
    agree(await sdk.fetchRecognitions(index), await sdk.readRecognitionsFromLogs(client), source);
  },

  "agreement: claims of all kinds, in pages too": async (graph, { people }, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    const logged = await sdk.readEquityClaimsFromLogs(client);
    const paged: sdk.EquityClaim[] = [];
    for (let page = paged; paged.length === 0 || page.length === 7; paged.push(...page)) {
      page = await sdk.fetchEquityClaims(index, { first: 7, after: paged });
    }
    const key = ({ id }: sdk.EquityClaim) => id;
    for (const kind of ["grant", "round", "patronage"]) {
      const ofKind = (claims: readonly sdk.EquityClaim[]) => claims.filter((claim) => claim.kind === kind);
      agree(ofKind(paged), ofKind(logged), key);
    }
    for (const account of people) {
      const ids = (claims: readonly sdk.EquityClaim[]) => claims.map(({ id }) => id).sort();
      deepEqual(
        ids(await sdk.fetchEquityClaims(index, { account, first: 1000 })),
        ids(await sdk.readEquityClaimsFromLogs(client, { account })),
      );
    }
  },

  "agreement: holders": async (graph, _, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    const owners = (holders: readonly sdk.Holder[]) => holders.filter(({ balance }) => balance > 0n);
    const key = ({ account }: sdk.Holder) => account;
    agree(owners(await sdk.fetchHolders(index, { first: 1000 })), owners(await sdk.readHoldersFromLogs(client)), key);
  },

  "agreement: every other question of the SDK about equity has an answer": async (graph, history, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    const { supply, claimCount } = await sdk.fetchEquity(index);
    const days = await sdk.fetchSupplyDaily(index);
    equal(days.at(-1)?.supply, supply);
    equal(claimCount, (await sdk.readEquityClaimsFromLogs(client)).length);
    for (const { asset, price, share } of await sdk.fetchRates(index)) {
      deepEqual(await sdk.readRate(client, { asset }), { price, share });
    }
    for (const { module, limit, used } of await sdk.fetchMintAllowances(index)) {
      const allowance = await sdk.readMintAllowance(client, { module });
      deepEqual([allowance.limit, allowance.used], [limit, used]);
    }
    ok((await sdk.fetchDelegations(index)).length > 0);
    const [list] = history.lists;
    const allocations = await sdk.fetchAllocations(index, { root: list?.root });
    deepEqual(
      allocations.map(({ amount }) => amount),
      list?.entries.map(({ amount }) => amount),
    );
    for (const account of history.people) {
      const balance = (await sdk.fetchHolder(index, { account }))?.balance;
      equal(balance, (await sdk.readEquityPosition(client, { account })).balance);
      ok((await sdk.fetchAllocations(index, { account })).length >= history.lists.length);
      for (const { split, asset, claimed } of await sdk.fetchPatronagePositions(index, { account })) {
        const [position] = await sdk.readPatronage(client, { account, sources: [{ split, asset }] });
        equal(claimed, position?.claimed);
      }
    }
  },
};
