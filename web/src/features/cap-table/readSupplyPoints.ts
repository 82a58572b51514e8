import { fetchSupplyDaily, readEquityClaimsFromLogs, type SupplyPeriod } from "@rizom/sdk";
import type { Client } from "viem";
import type { IndexClient } from "../../lib/index/indexClient.ts";
import { type SupplyPoint, supplyAfter } from "./supplyPoints.ts";

/** A history that is shorter than this many days is drawn by the hour. */
const SHORT_HISTORY = 30;
const DAY = 86_400;

/** The index has sums by day and by hour, however long the history is. */
export async function supplyPointsFromIndex(client: IndexClient): Promise<readonly SupplyPoint[]> {
  const days = await fetchSupplyDaily(client, { first: 1_000 });
  const [first, last] = [days[0], days.at(-1)];
  const isShort = first && last && last.begin - first.begin < SHORT_HISTORY * DAY;
  return (isShort ? await fetchSupplyDaily(client, { interval: "hour", first: 1_000 }) : days).map(toPoint);
}

function toPoint({ begin, supply }: SupplyPeriod): SupplyPoint {
  return { timestamp: begin, supply };
}

/** Equity is minted when it's claimed, and in no other way. */
export async function supplyPointsFromChain(client: Client): Promise<readonly SupplyPoint[]> {
  return supplyAfter(await readEquityClaimsFromLogs(client));
}
