import { type Address, type Hex, isAddressEqual, parseEventLogs } from "viem";
import type { MinedLog } from "../chain/readLogs.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { logId } from "../revenue/logId.ts";
import { escrowReference } from "./escrowReference.ts";

const parse = (logs: MinedLog[]) => parseEventLogs({ abi: engagementsAbi, logs });

/** Where an event is, and when it was. */
type Placed = {
  /** The id that the index gives to it. */
  readonly id: Hex;
  /** Seconds. */
  readonly at: number;
};

/** A split was paid for an outcome, as it seems: the engagement itself knows whether `payer` is its escrow. */
export type EscrowPayment = Omit<MinedLog, "topics" | "data"> & {
  readonly eventName: "SplitPaid";
  readonly args: { readonly engagementId: bigint; readonly outcome: bigint; readonly payer: Address };
};

/** Something that happened in an engagement, with its place. */
export type EngagementEvent = Placed & (ReturnType<typeof parse>[number] | EscrowPayment);

/** What splits tell of payments out of escrows. */
function escrowPayments(logs: MinedLog[]): EscrowPayment[] {
  return parseEventLogs({ abi: revenueSplitAbi, logs, eventName: "PaymentReceived" }).flatMap(({ args, ...log }) => {
    const about = escrowReference(args.paymentReference);
    if (about === null) return [];
    const named = { engagementId: about.engagementId, outcome: BigInt(about.outcome), payer: args.payer };
    return [{ ...log, eventName: "SplitPaid" as const, args: named }];
  });
}

const byPosition = (a: EngagementEvent, b: EngagementEvent) =>
  Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex;

/**
 * What logs tell of engagements: those of a receipt, for example.
 * @param parameters.engagements Whose events count
 * @param parameters.timestampOf When a block was made, in seconds
 * @returns Events in the order of the chain, for `applyToEngagement`
 * @example
 * const events = decodeEngagementEvents({ logs: receipt.logs, engagements, timestampOf: () => now });
 */
export function decodeEngagementEvents({
  logs,
  engagements,
  timestampOf,
}: {
  readonly logs: readonly MinedLog[];
  readonly engagements: Address;
  readonly timestampOf: (block: bigint) => number;
}): EngagementEvent[] {
  const isOwn = ({ address }: MinedLog) => isAddressEqual(address, engagements);
  const told = [...parse(logs.filter(isOwn)), ...escrowPayments(logs.filter((log) => !isOwn(log)))];
  return told
    .map((log) => ({ ...log, id: logId(log.transactionHash, log.logIndex), at: timestampOf(log.blockNumber) }))
    .sort(byPosition);
}
