import { type Address, type Client, encodeEventTopics, parseEventLogs, zeroAddress } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, type MinedLog, readLogs } from "../chain/readLogs.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";
import { byBalance } from "./byBalance.ts";
import type { Holder } from "./Holder.ts";

const EVENTS = ["Transfer", "DelegateChanged", "DelegateVotesChanged"] as const;

/** Who has what, after all that the token told of. */
function holdersAfter(logs: readonly MinedLog[]): Holder[] {
  const holders = new Map<Address, Holder>();
  const change = (account: Address, update: (before: Holder) => Partial<Holder>) => {
    const before = holders.get(account) ?? { account, balance: 0n, delegate: null, votes: 0n };
    holders.set(account, { ...before, ...update(before) });
  };
  for (const log of parseEventLogs({ abi: equityTokenAbi, logs: [...logs], eventName: [...EVENTS] })) {
    if (log.eventName === "DelegateVotesChanged") {
      const { delegate, newVotes } = log.args;
      change(delegate, () => ({ votes: newVotes }));
    } else if (log.eventName === "DelegateChanged") {
      const { delegator, toDelegate } = log.args;
      change(delegator, () => ({ delegate: toDelegate === zeroAddress ? null : toDelegate }));
    } else {
      const { from, to, value } = log.args;
      if (from !== zeroAddress) change(from, ({ balance }) => ({ balance: balance - value }));
      change(to, ({ balance }) => ({ balance: balance + value }));
    }
  }
  return [...holders.values()];
}

/**
 * Who owns equity and who votes with it, read from the token's events, for when there is no index.
 * @param parameters.delegates Also those who own nothing and vote for others; default false
 * @param parameters.equityToken Default: that of the client's chain
 * @returns Holders, the largest balance first; of equal ones the higher address
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const holders = await readHoldersFromLogs(client);
 */
export async function readHoldersFromLogs(
  client: Client,
  {
    delegates = false,
    equityToken,
    ...window
  }: { readonly delegates?: boolean; readonly equityToken?: Address } & Partial<Omit<LogWindow, "limit">> = {},
): Promise<Holder[]> {
  const deployment = await deploymentOfClient(client);
  const names = EVENTS.map((eventName) => encodeEventTopics({ abi: equityTokenAbi, eventName })[0]);
  const filter = { address: equityToken ?? deployment.equityToken, topics: [names] };
  const logs = await readLogs(client, [filter], { fromBlock: deployment.startBlock, ...window });
  return holdersAfter(logs)
    .filter(({ balance, votes }) => balance > 0n || (delegates && votes > 0n))
    .sort(byBalance);
}
