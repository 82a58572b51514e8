import {
  deploymentOf,
  fetchManagerTerms,
  fetchMemberships,
  fetchSplits,
  readManagedSplitsFromLogs,
  readMembershipsFromLogs,
  readSplitsFromLogs,
} from "@rizom/sdk";
import { type Address, type Client, isAddressEqual } from "viem";
import { environment } from "../../lib/environment.ts";
import type { IndexClient } from "../../lib/index/indexClient.ts";

/** A split that an account has or had to do with. */
export type Involvement = {
  readonly split: Address;
  readonly name: string;
  /** Weight in the team now; null when it never was in it, 0 once it has left. */
  readonly weight: number | null;
  /** It looks or looked after the client. */
  readonly manages: boolean;
};

/** The treasury has a part in every split. */
export function isTreasury(account: Address): boolean {
  return isAddressEqual(account, deploymentOf(environment.chainId).treasury);
}

type Named = { readonly split: Address; readonly name: string };

/** One entry for each split, whatever the number of roles in it. */
export function joinInvolvements(
  teams: readonly (Named & { weight: number })[],
  managed: readonly Named[],
  all: readonly Named[] = [],
): Involvement[] {
  const joined = new Map<string, Involvement>();
  for (const { split, name, weight } of teams) {
    joined.set(split.toLowerCase(), { split, name, weight, manages: false });
  }
  for (const { split, name } of managed) {
    const known = joined.get(split.toLowerCase());
    joined.set(split.toLowerCase(), { split, name, weight: known?.weight ?? null, manages: true });
  }
  for (const { split, name } of all) {
    if (!joined.has(split.toLowerCase()))
      joined.set(split.toLowerCase(), { split, name, weight: null, manages: false });
  }
  return [...joined.values()];
}

const MOST = 500;

export async function involvementFromIndex(client: IndexClient, account: Address): Promise<Involvement[]> {
  const [teams, terms, all] = await Promise.all([
    fetchMemberships(client, { account }),
    fetchManagerTerms(client, { manager: account }),
    isTreasury(account) ? fetchSplits(client, { first: MOST }) : [],
  ]);
  return joinInvolvements(teams, terms, all);
}

export async function involvementFromChain(client: Client, account: Address): Promise<Involvement[]> {
  const [teams, managed, all] = await Promise.all([
    readMembershipsFromLogs(client, { account }),
    readManagedSplitsFromLogs(client, { account }),
    isTreasury(account) ? readSplitsFromLogs(client, { limit: MOST }) : [],
  ]);
  return joinInvolvements(teams, managed, all);
}
