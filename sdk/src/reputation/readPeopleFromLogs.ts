import { type Address, type Client, isAddressEqual } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { decodeEngagementEvents } from "../engagement/decodeEngagementEvents.ts";
import type { EngagementsOption } from "../engagement/engagementsOf.ts";
import { decodeFranchiseEvents } from "../franchise/decodeFranchiseEvents.ts";
import type { RegistryOption } from "../franchise/registryOf.ts";
import type { AttestationRegistryOption } from "./attestationRegistryOf.ts";
import { decodeReputationEvents } from "./decodeReputationEvents.ts";
import type { Person } from "./Person.ts";
import { peopleIn } from "./peopleIn.ts";
import type { WorkType } from "./WorkType.ts";

/** Which people a list is about; what isn't given doesn't matter. */
export type PersonFilter = {
  readonly account?: Address;
  /** In which they have a role now. */
  readonly franchiseId?: bigint;
  /** In which they have a standing attestation. */
  readonly work?: WorkType;
};

type Contracts = RegistryOption & EngagementsOption & AttestationRegistryOption;

function isAsked(person: Person, { account, franchiseId, work }: PersonFilter): boolean {
  if (account && !isAddressEqual(person.account, account)) return false;
  if (franchiseId !== undefined && !person.franchises.some((one) => one.franchiseId === franchiseId)) return false;
  return work === undefined || person.demonstrations.some((one) => one.work === work);
}

/**
 * Everybody who has or had a part in the network's work, read from events, for when there is no index. Of profiles they
 * tell the digests.
 * @param parameters.franchiseRegistry Default: that of the client's chain; so with the other contracts
 * @returns People, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const developers = await readPeopleFromLogs(client, { work: "developing" });
 */
export async function readPeopleFromLogs(
  client: Client,
  { fromBlock, toBlock, signal, ...asked }: PersonFilter & Contracts & Partial<Omit<LogWindow, "limit">> = {},
): Promise<Person[]> {
  const deployment = await deploymentOfClient(client);
  const { franchiseRegistry, engagements, attestationRegistry } = { ...deployment, ...asked };
  const filters = [franchiseRegistry, engagements, attestationRegistry].map((address) => ({ address, topics: [] }));
  const window = { fromBlock: fromBlock ?? deployment.startBlock, ...(toBlock !== undefined && { toBlock }) };
  const logs = await readLogs(client, filters, { ...window, ...(signal && { signal }) });
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (block: bigint) => timestamps.get(block) ?? 0;
  // Splits' logs aren't among these: what they tell has nothing to do with who took part.
  const own = logs.filter(({ address }) => isAddressEqual(address, engagements));
  const people = peopleIn({
    franchises: decodeFranchiseEvents({ logs, franchiseRegistry, timestampOf }),
    engagements: decodeEngagementEvents({ logs: own, engagements, timestampOf }),
    reputation: decodeReputationEvents({ logs, attestationRegistry, timestampOf }),
  });
  return people.filter((person) => isAsked(person, asked));
}
