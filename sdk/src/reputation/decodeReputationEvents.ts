import { type Address, type Hex, isAddressEqual, parseEventLogs } from "viem";
import type { MinedLog } from "../chain/readLogs.ts";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import { logId } from "../revenue/logId.ts";

const EVENTS = ["AttestationAdded", "AttestationRevoked", "ProfileSet", "NonceCancelled"] as const;

const parse = (logs: MinedLog[]) => parseEventLogs({ abi: attestationRegistryAbi, logs, eventName: [...EVENTS] });

/** Something that happened in the registry of attestations, with its place. */
export type ReputationEvent = ReturnType<typeof parse>[number] & {
  /** The id that the index gives to it. */
  readonly id: Hex;
  /** Seconds. */
  readonly at: number;
};

/**
 * What logs tell of attestations and profiles: those of a receipt, for example.
 * @param parameters.attestationRegistry Whose events count
 * @param parameters.timestampOf When a block was made, in seconds
 * @returns Events in the order of the logs, for `applyToAttestations` and `applyToPerson`
 * @example
 * const events = decodeReputationEvents({ logs: receipt.logs, attestationRegistry, timestampOf: () => now });
 */
export function decodeReputationEvents({
  logs,
  attestationRegistry,
  timestampOf,
}: {
  readonly logs: readonly MinedLog[];
  readonly attestationRegistry: Address;
  readonly timestampOf: (block: bigint) => number;
}): ReputationEvent[] {
  const own = logs.filter(({ address }) => isAddressEqual(address, attestationRegistry));
  return parse(own).map((log) => ({
    ...log,
    id: logId(log.transactionHash, log.logIndex),
    at: timestampOf(log.blockNumber),
  }));
}
