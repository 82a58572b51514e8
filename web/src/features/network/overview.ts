import {
  type AssetTotals,
  ETHER,
  fetchAssets,
  fetchNetwork,
  fetchRevenueDaily,
  type Payment,
  type RevenuePeriod,
  readMembersFromLogs,
  readPaymentsFromLogs,
  readSplitsFromLogs,
} from "@rizom/sdk";
import type { Address, Client } from "viem";
import { currentTime } from "../../lib/clock.ts";
import type { IndexClient } from "../../lib/index/indexClient.ts";

/** What the whole network does. */
export type Overview = {
  readonly splits: number;
  readonly payments: number;
  readonly members: number;
  readonly assets: readonly Pick<AssetTotals, "asset" | "received" | "paymentCount">[];
  /** By day and asset, oldest first. */
  readonly daily: readonly Pick<RevenuePeriod, "asset" | "begin" | "amount" | "payments">[];
};

export const DAYS = 14;
const DAY = 86_400;

/** When the first of the shown days begins, in seconds. */
export function firstDay(now: number): number {
  return Math.floor(now / DAY) * DAY - (DAYS - 1) * DAY;
}

export async function overviewFromIndex(client: IndexClient): Promise<Overview> {
  const since = firstDay(currentTime() / 1000);
  const [network, assets, daily] = await Promise.all([
    fetchNetwork(client),
    fetchAssets(client),
    fetchRevenueDaily(client, { since, first: 1_000 }),
  ]);
  return {
    splits: network.splitCount,
    payments: network.paymentCount,
    members: network.memberCount,
    assets: assets.filter(({ paymentCount }) => paymentCount > 0),
    daily,
  };
}

/** Splits whose payments are read one by one when there is no index. */
const MOST = 100;

export async function overviewFromChain(client: Client): Promise<Overview> {
  const splits = (await readSplitsFromLogs(client)).slice(0, MOST);
  const [teams, payments] = await Promise.all([
    Promise.all(splits.map(({ split }) => readMembersFromLogs(client, { split }))),
    Promise.all(splits.map(({ split }) => readPaymentsFromLogs(client, { split }))),
  ]);
  return summarise(splits.length, teams.flat(), payments.flat(), currentTime() / 1000);
}

/** Counts and sums payments and members. */
export function summarise(
  splits: number,
  members: readonly { account: Address }[],
  payments: readonly Payment[],
  now: number,
): Overview {
  const since = firstDay(now);
  const recent = payments.filter(({ timestamp }) => timestamp >= since);
  const daily = Map.groupBy(recent, ({ asset, timestamp }) => `${Math.floor(timestamp / DAY)}:${asset}`);
  return {
    splits,
    payments: payments.length,
    members: new Set(members.map(({ account }) => account.toLowerCase())).size,
    assets: [...Map.groupBy(payments, ({ asset }) => asset)]
      .map(([asset, own]) => ({ asset, received: sum(own), paymentCount: own.length }))
      .sort((a, b) => b.paymentCount - a.paymentCount),
    daily: [...daily.values()]
      .map((own) => ({
        asset: own[0]?.asset ?? ETHER,
        begin: Math.floor((own[0]?.timestamp ?? 0) / DAY) * DAY,
        amount: sum(own),
        payments: own.length,
      }))
      .sort((a, b) => a.begin - b.begin),
  };
}

function sum(payments: readonly Payment[]): bigint {
  return payments.reduce((total, { amount }) => total + amount, 0n);
}
