import {
  deploymentOf,
  fetchManagerTerms,
  fetchWeightChanges,
  fetchWithdrawals,
  logId,
  readWithdrawalsFromLogs,
  revenueSplitAbi,
  type Withdrawal,
} from "@rizom/sdk";
import { type Address, type Client, type Hex, isAddressEqual } from "viem";
import { getContractEvents } from "viem/actions";
import { environment } from "../../lib/environment.ts";
import type { IndexClient } from "../../lib/index/indexClient.ts";
import { readTimestamps } from "../splits/splitHistory.ts";
import { involvementFromChain } from "./involvement.ts";

type Moment = { readonly id: Hex; readonly split: Address; readonly timestamp: number; readonly transaction: Hex };

/** Something that happened to an account in one of its splits. */
export type MemberEvent =
  | (Withdrawal & { readonly kind: "withdrawal" })
  | (Moment & { readonly kind: "weight"; readonly previous: number; readonly weight: number })
  | (Moment & { readonly kind: "began" })
  | (Moment & { readonly kind: "ended" });

const MOST = 100;

function newestFirst(events: readonly MemberEvent[]): MemberEvent[] {
  return [...events].sort((a, b) => b.timestamp - a.timestamp);
}

export async function memberHistoryFromIndex(client: IndexClient, account: Address): Promise<MemberEvent[]> {
  const [withdrawals, changes, terms] = await Promise.all([
    fetchWithdrawals(client, { account, first: MOST }),
    fetchWeightChanges(client, { account, first: MOST }),
    fetchManagerTerms(client, { manager: account }),
  ]);
  return newestFirst([
    ...withdrawals.map((withdrawal): MemberEvent => ({ ...withdrawal, kind: "withdrawal" })),
    ...changes.map(
      ({ previousWeight, ...change }): MemberEvent => ({ ...change, kind: "weight", previous: previousWeight }),
    ),
    ...terms.flatMap(({ id, split, since, until }): MemberEvent[] => {
      // The id of a term begins with the transaction that began it.
      const began = { kind: "began" as const, id, split, timestamp: since, transaction: id.slice(0, 66) as Hex };
      return until === null ? [began] : [began, { ...began, kind: "ended", id: `${id}ff`, timestamp: until }];
    }),
  ]);
}

/** Without the terms as manager: the balances say what they brought. */
export async function memberHistoryFromChain(client: Client, account: Address): Promise<MemberEvent[]> {
  const splits = await involvementFromChain(client, account);
  const [withdrawals, weights] = await Promise.all([
    Promise.all(splits.map(({ split }) => readWithdrawalsFromLogs(client, { split }))),
    getContractEvents(client, {
      abi: revenueSplitAbi,
      eventName: "WeightChanged",
      args: { member: account },
      fromBlock: deploymentOf(environment.chainId).startBlock,
      strict: true,
    }),
  ]);
  const own = weights.filter(({ address }) => splits.some(({ split }) => isAddressEqual(split, address))).slice(-MOST);
  const timestamps = await readTimestamps(
    client,
    own.map(({ blockNumber }) => blockNumber),
  );
  return newestFirst([
    ...withdrawals
      .flat()
      .filter((withdrawal) => isAddressEqual(withdrawal.account, account))
      .map((withdrawal): MemberEvent => ({ ...withdrawal, kind: "withdrawal" })),
    ...own.map(
      ({ args, address, blockNumber, transactionHash, logIndex }): MemberEvent => ({
        kind: "weight",
        id: logId(transactionHash, logIndex),
        split: address,
        previous: args.previousWeight,
        weight: args.weight,
        timestamp: timestamps.get(blockNumber) ?? 0,
        transaction: transactionHash,
      }),
    ),
  ]).slice(0, MOST);
}
