import { type Address, type Client, encodeEventTopics, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { ETHER } from "../chain/ETHER.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { decodePayments } from "./decodePayments.ts";
import type { Payment } from "./Payment.ts";

/** What a split's own events tell, and what the tokens that it watches tell of it. */
function filtersOf(split: Address, tokens: readonly Address[]) {
  const own = ["EtherReceived", "PaymentReceived"] as const;
  const topics = own.map((eventName) => encodeEventTopics({ abi: revenueSplitAbi, eventName })[0]);
  const transfers = encodeEventTopics({ abi: erc20PermitAbi, eventName: "Transfer", args: { to: split } });
  const told = { address: split, topics: [topics] };
  return tokens.length === 0 ? [told] : [told, { address: tokens, topics: transfers }];
}

/**
 * The payments to a split by any route, read from events, for when there is no index.
 *
 * Plain transfers are seen for the tokens that the split has opened.
 * @returns Payments, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when no first block is given and Rizom isn't deployed on the client's chain
 * @example
 * const payments = await readPaymentsFromLogs(client, { split, limit: 50 });
 */
export async function readPaymentsFromLogs(
  client: Client,
  { split, ...window }: { readonly split: Address } & Partial<LogWindow>,
): Promise<Payment[]> {
  const fromBlock = window.fromBlock ?? (await deploymentOfClient(client)).startBlock;
  const assets = await readContract(client, { address: split, abi: revenueSplitAbi, functionName: "assets" });
  const tokens = assets.filter((asset) => !isAddressEqual(asset, ETHER));
  const logs = await readLogs(client, filtersOf(split, tokens), { ...window, fromBlock });
  const timestamps = await readTimestamps(client, logs);
  const payments = decodePayments({ logs, split, tokens, timestampOf: (block) => timestamps.get(block) ?? 0 });
  return payments.reverse().slice(0, window.limit);
}
