/** The index and the chain's own logs tell the SDK the same: the dApp shows either, and puts one in the other's place. */
import { deepEqual, equal } from "node:assert/strict";
import * as sdk from "@rizom/sdk";
import type { Check } from "./checks.ts";

type Placed = { readonly block: bigint; readonly logIndex: number };

const byPlace = (a: Placed, b: Placed) => Number(a.block - b.block) || a.logIndex - b.logIndex;

/** What only the index knows of a payment is left out. */
function common({ manager: _, totalWeight: __, ...payment }: sdk.IndexedPayment): sdk.Payment {
  return payment;
}

export const agreement: Record<string, Check> = {
  "payments are the same from the index and from logs, in pages and one by one": async (graph, history, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    for (const { address: split } of [history.harbour, history.seeds]) {
      const logged = (await sdk.readPaymentsFromLogs(client, { split })).sort(byPlace);
      const paged: sdk.IndexedPayment[] = [];
      for (let page = paged; paged.length === 0 || page.length === 3; paged.push(...page)) {
        page = await sdk.fetchPayments(index, { split, first: 3, after: paged });
      }
      deepEqual(paged.map(common).sort(byPlace), logged);
      for (const payment of logged) {
        const fetched = await sdk.fetchPayment(index, { id: payment.id });
        deepEqual(fetched && common(fetched), payment);
        deepEqual(await sdk.readPayment(client, { id: payment.id }), payment);
      }
    }
  },

  "withdrawals, teams and splits are the same from the index and from logs": async (graph, history, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    for (const { address: split } of [history.harbour, history.seeds]) {
      const withdrawals = await sdk.fetchWithdrawals(index, { split });
      deepEqual(withdrawals.sort(byPlace), (await sdk.readWithdrawalsFromLogs(client, { split })).sort(byPlace));
      const members = await sdk.fetchMembers(index, { split });
      const team = members.map(({ account, weight }) => ({ account, weight }));
      deepEqual(team, await sdk.readMembersFromLogs(client, { split }));
      for (const { account } of members) {
        const names = (memberships: readonly sdk.Membership[]) => memberships.map(({ name }) => name).sort();
        deepEqual(
          names(await sdk.fetchMemberships(index, { account })),
          names(await sdk.readMembershipsFromLogs(client, { account })),
        );
      }
      const { manager, controller, totalWeight } = await sdk.readSplit(client, { split });
      const indexed = await sdk.fetchSplit(index, { split });
      deepEqual(indexed && [indexed.manager, indexed.controller, indexed.totalWeight], [
        manager,
        controller,
        totalWeight,
      ]);
    }
    const created = await sdk.readSplitsFromLogs(client);
    const listed = await sdk.fetchSplits(index);
    const ids = (splits: readonly sdk.CreatedSplit[]) =>
      splits.map(({ split, id, name }) => `${split} ${id} ${name}`).sort();
    deepEqual(ids(listed), ids(created));
  },

  "every other question of the SDK has an answer": async (graph, { harbour }) => {
    const index = sdk.createIndexClient(graph.url);
    const split = harbour.address;
    equal((await sdk.fetchMeta(index)).hasIndexingErrors, false);
    const assets = await sdk.fetchAssets(index);
    equal((await sdk.fetchNetwork(index)).assetCount, assets.length);
    for (const interval of ["hour", "day"] as const) {
      const periods = await sdk.fetchRevenue(index, { split, interval, since: 1 });
      const payments = periods.reduce((sum, period) => sum + period.payments, 0);
      equal(payments, (await sdk.fetchSplit(index, { split }))?.paymentCount);
    }
    equal((await sdk.fetchManagerTerms(index, { split })).length, 2);
    equal((await sdk.fetchWeightChanges(index, { split })).length, 4);
    equal((await sdk.fetchPositions(index, { split })).length > 0, true);
  },
};
