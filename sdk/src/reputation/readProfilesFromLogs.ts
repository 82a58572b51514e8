import { type Address, type Client, encodeEventTopics, zeroHash } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import type { AttestationRegistryOption } from "./attestationRegistryOf.ts";
import { decodeReputationEvents } from "./decodeReputationEvents.ts";
import type { ProfileTerm } from "./Person.ts";

/**
 * The profiles that an account named, or all accounts, read from events, for when there is no index. Of documents they tell
 * the digests.
 * @param parameters.attestationRegistry Default: that of the client's chain
 * @returns Profiles, newest first: what is in force has no end
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const [newest] = await readProfilesFromLogs(client, { account: priya });
 */
export async function readProfilesFromLogs(
  client: Client,
  {
    account,
    attestationRegistry: given,
    ...window
  }: { readonly account?: Address } & AttestationRegistryOption & Partial<Omit<LogWindow, "limit">> = {},
): Promise<ProfileTerm[]> {
  const deployment = await deploymentOfClient(client);
  const attestationRegistry = given ?? deployment.attestationRegistry;
  const args = account ? { account } : {};
  const topics = encodeEventTopics({ abi: attestationRegistryAbi, eventName: "ProfileSet", args });
  const filter = { address: attestationRegistry, topics };
  const logs = await readLogs(client, [filter], { fromBlock: deployment.startBlock, ...window });
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (block: bigint) => timestamps.get(block) ?? 0;
  const events = decodeReputationEvents({ logs, attestationRegistry, timestampOf });
  const ends = new Map<Address, number>();
  return events.toReversed().flatMap(({ eventName, args, id, at, transactionHash: transaction }): ProfileTerm[] => {
    if (eventName !== "ProfileSet") return [];
    const { account: whose, digest } = args;
    const until = ends.get(whose) ?? null;
    ends.set(whose, at);
    if (digest === zeroHash) return [];
    return [{ id, account: whose, digest, since: at, until, transaction, document: null }];
  });
}
