import { type Address, type Hex, isAddressEqual, parseEventLogs } from "viem";
import type { MinedLog } from "../chain/readLogs.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { logId } from "../revenue/logId.ts";

const parse = (logs: MinedLog[]) => parseEventLogs({ abi: franchiseRegistryAbi, logs });

type Parsed = ReturnType<typeof parse>[number];
type Told = Exclude<Parsed, { readonly eventName: "AuthorityUpdated" }>;

/** Something that happened in a franchise, with its place. */
export type FranchiseEvent = Told & {
  /** The id that the index gives to it. */
  readonly id: Hex;
  /** Seconds. */
  readonly at: number;
};

const isOfFranchise = (log: Parsed): log is Told => log.eventName !== "AuthorityUpdated";

/**
 * What logs tell of franchises: those of a receipt, for example.
 * @param parameters.franchiseRegistry Whose events count
 * @param parameters.timestampOf When a block was made, in seconds
 * @returns Events, in the order of the logs
 * @example
 * const events = decodeFranchiseEvents({ logs: receipt.logs, franchiseRegistry, timestampOf: () => now });
 */
export function decodeFranchiseEvents({
  logs,
  franchiseRegistry,
  timestampOf,
}: {
  readonly logs: readonly MinedLog[];
  readonly franchiseRegistry: Address;
  readonly timestampOf: (block: bigint) => number;
}): FranchiseEvent[] {
  const own = logs.filter(({ address }) => isAddressEqual(address, franchiseRegistry));
  return parse(own)
    .filter(isOfFranchise)
    .map((log) => ({ ...log, id: logId(log.transactionHash, log.logIndex), at: timestampOf(log.blockNumber) }));
}
