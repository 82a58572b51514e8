import { type Address, type Client, encodeEventTopics, type Hex } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogFilter, type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import type { AttestationRecord } from "./Attestation.ts";
import type { AttestationFilter } from "./AttestationFilter.ts";
import type { AttestationRegistryOption } from "./attestationRegistryOf.ts";
import { attestationsIn } from "./attestationsIn.ts";
import { decodeReputationEvents } from "./decodeReputationEvents.ts";
import { isAskedFor } from "./isAskedFor.ts";

/** Both events have uid, subject and attester first; of which engagement it is isn't among what can be asked for. */
function filterOf(address: Address, { subject, attester }: AttestationFilter): LogFilter {
  const args = { ...(subject && { subject }), ...(attester && { attester }) };
  const [added, ...rest] = encodeEventTopics({ abi: attestationRegistryAbi, eventName: "AttestationAdded", args });
  const [revoked] = encodeEventTopics({ abi: attestationRegistryAbi, eventName: "AttestationRevoked" });
  // Without arrays among the arguments no topic is one.
  return { address, topics: [[added, revoked] as Hex[], ...(rest as (Hex | null)[])] };
}

/**
 * Attestations as they are, with their past, read from events, for when there is no index. Of documents they tell the
 * digests.
 * @param parameters.attestationRegistry Default: that of the client's chain
 * @returns Attestations, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const received = await readAttestationsFromLogs(client, { subject: priya });
 */
export async function readAttestationsFromLogs(
  client: Client,
  {
    attestationRegistry: given,
    fromBlock,
    toBlock,
    signal,
    ...about
  }: AttestationRegistryOption & AttestationFilter & Partial<Omit<LogWindow, "limit">> = {},
): Promise<AttestationRecord[]> {
  const deployment = await deploymentOfClient(client);
  const attestationRegistry = given ?? deployment.attestationRegistry;
  const window = { fromBlock: fromBlock ?? deployment.startBlock, ...(toBlock !== undefined && { toBlock }) };
  const filter = filterOf(attestationRegistry, about);
  const logs = await readLogs(client, [filter], { ...window, ...(signal && { signal }) });
  const timestamps = await readTimestamps(client, logs);
  const timestampOf = (block: bigint) => timestamps.get(block) ?? 0;
  const all = attestationsIn(decodeReputationEvents({ logs, attestationRegistry, timestampOf }));
  const { standing } = about;
  const found = all.filter((one) => isAskedFor(one, about));
  return found.filter(({ revokedAt }) => standing !== true || revokedAt === null);
}
