import { type Address, type Client, encodeEventTopics, type Hex, isAddressEqual, pad } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { decodeFranchiseEvents } from "./decodeFranchiseEvents.ts";
import type { FranchiseTies, InFranchise } from "./FranchiseTies.ts";
import { readFranchiseRecordFromLogs } from "./readFranchiseRecordFromLogs.ts";
import type { RegistryOption } from "./registryOf.ts";

const EVENTS = ["OwnerAdded", "OwnerInvited", "Appointed"] as const;

/**
 * What an account has and had to do with franchises, read from events, for when there is no index.
 * @param parameters.franchiseRegistry Default: that of the client's chain
 * @returns Ownerships, appointments and invitations of that account, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const { ownerships } = await readFranchiseTiesFromLogs(client, { account: ines });
 */
export async function readFranchiseTiesFromLogs(
  client: Client,
  {
    account,
    franchiseRegistry,
    ...window
  }: { readonly account: Address } & RegistryOption & Partial<Omit<LogWindow, "limit">>,
): Promise<FranchiseTies> {
  const deployment = await deploymentOfClient(client);
  const registry = franchiseRegistry ?? deployment.franchiseRegistry;
  // Who has to do with a franchise was added, invited or appointed there: all three have the account second.
  const named = EVENTS.map((eventName) => encodeEventTopics({ abi: franchiseRegistryAbi, eventName })[0] as Hex);
  const filter = { address: registry, topics: [named, null, pad(account, { size: 32 })] };
  const span = { fromBlock: deployment.startBlock, ...window };
  const logs = await readLogs(client, [filter], span);
  const told = decodeFranchiseEvents({ logs, franchiseRegistry: registry, timestampOf: () => 0 });
  const ids = [...new Set(told.map(({ args }) => args.franchiseId))];
  const records = await Promise.all(
    ids.map((id) => readFranchiseRecordFromLogs(client, { ...span, id, franchiseRegistry: registry })),
  );
  const own = <Item extends { readonly account: Address }>(item: Item) => isAddressEqual(item.account, account);
  const places = records.flatMap((record) => (record ? [record] : []));
  const gathered = <Item extends { readonly account: Address }>(
    itemsOf: (record: (typeof places)[number]) => readonly Item[],
  ): (Item & InFranchise)[] =>
    places.flatMap((record) =>
      itemsOf(record)
        .filter(own)
        .map((item) => ({ ...item, franchiseId: record.id, franchiseName: record.name })),
    );
  return {
    ownerships: gathered(({ ownerships }) => ownerships).sort((a, b) => b.since - a.since),
    appointments: gathered(({ appointments }) => appointments).sort((a, b) => b.since - a.since),
    invitations: gathered(({ invitations }) => invitations).sort((a, b) => b.invitedAt - a.invitedAt),
  };
}
