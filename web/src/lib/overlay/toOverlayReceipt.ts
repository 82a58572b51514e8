import {
  attestationRegistryAbi,
  engagementsAbi,
  equityGrantsAbi,
  equityRoundsAbi,
  equityTokenAbi,
  erc20PermitAbi,
  franchiseRegistryAbi,
  governorAbi,
  type MinedLog,
  patronageEquityAbi,
  revenueSplitAbi,
  revenueSplitFactoryAbi,
} from "@rizom/sdk";
import { parseEventLogs, type TransactionReceipt } from "viem";
import type { OverlayEvent, OverlayReceipt } from "./overlayStore.ts";

const EVENTS = [
  ...revenueSplitAbi,
  ...revenueSplitFactoryAbi,
  ...erc20PermitAbi,
  ...equityTokenAbi,
  ...equityGrantsAbi,
  ...equityRoundsAbi,
  ...patronageEquityAbi,
  ...franchiseRegistryAbi,
  ...governorAbi,
  ...engagementsAbi,
  ...attestationRegistryAbi,
].filter(({ type }) => type === "event");

/** Decodes a receipt; logs that the SDK's ABIs don't know stay among `logs` only. */
export function toOverlayReceipt(
  receipt: TransactionReceipt,
  { chainId, timestamp }: { chainId: number; timestamp: number },
): OverlayReceipt {
  const logs = receipt.logs as MinedLog[];
  const events: OverlayEvent[] = parseEventLogs({ abi: EVENTS, logs }).map((log) => ({
    address: log.address,
    eventName: log.eventName,
    args: log.args as Readonly<Record<string, unknown>>,
    logIndex: log.logIndex,
  }));
  const { transactionHash, blockNumber, from } = receipt;
  return { chainId, transactionHash, blockNumber, timestamp, from, logs, events };
}
