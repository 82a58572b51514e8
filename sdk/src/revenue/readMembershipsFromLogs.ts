import { type Address, type Client, encodeEventTopics, getAddress, parseEventLogs } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { readSplitsFromLogs } from "./readSplitsFromLogs.ts";

/** An account's place in a team, now or formerly. */
export type Membership = {
  readonly split: Address;
  /** What people call the split: anybody's text, to be shown as text. */
  readonly name: string;
  readonly account: Address;
  /** 0 once it has left. */
  readonly weight: number;
};

/**
 * The teams that an account is or was in, read from events, for when there is no index.
 * @returns Memberships, the latest changed first; weight 0 where it has left
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const memberships = await readMembershipsFromLogs(client, { account: lucia });
 */
export async function readMembershipsFromLogs(
  client: Client,
  {
    account,
    factory,
    ...rest
  }: { readonly account: Address; readonly factory?: Address } & Partial<Omit<LogWindow, "limit">>,
): Promise<Membership[]> {
  const topics = encodeEventTopics({ abi: revenueSplitAbi, eventName: "WeightChanged", args: { member: account } });
  const window = { fromBlock: (await deploymentOfClient(client)).startBlock, ...rest };
  const logs = await readLogs(client, [{ topics }], window);
  const weights = new Map<Address, number>();
  for (const { address, args } of parseEventLogs({ abi: revenueSplitAbi, logs, eventName: "WeightChanged" })) {
    const split = getAddress(address);
    // Taken out first, so that the latest changed comes last.
    weights.delete(split);
    weights.set(split, args.weight);
  }
  if (weights.size === 0) return [];
  // Any contract can emit this event: only what the factory made counts.
  const made = await readSplitsFromLogs(client, {
    ...window,
    ...(factory && { factory }),
    splits: [...weights.keys()],
  });
  const names = new Map(made.map(({ split, name }) => [split, name]));
  return [...weights].reverse().flatMap(([split, weight]) => {
    const name = names.get(split);
    return name === undefined ? [] : [{ split, name, account: getAddress(account), weight }];
  });
}
