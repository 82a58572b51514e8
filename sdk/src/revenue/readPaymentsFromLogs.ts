import { type Address, type Client, encodeEventTopics, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { ETHER } from "../chain/ETHER.ts";
import { type LogWindow, type MinedLog, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { attributePayments } from "../engagement/attributePayments.ts";
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
  { split, limit = Number.POSITIVE_INFINITY, ...window }: { readonly split: Address } & Partial<LogWindow>,
): Promise<Payment[]> {
  const fromBlock = window.fromBlock ?? (await deploymentOfClient(client)).startBlock;
  const assets = await readContract(client, { address: split, abi: revenueSplitAbi, functionName: "assets" });
  const tokens = assets.filter((asset) => !isAddressEqual(asset, ETHER));
  // Logs aren't payments: two make one payment in a token, and transfers of nothing make none.
  const decode = (logs: readonly MinedLog[], timestampOf: (block: bigint) => number) =>
    decodePayments({ logs, split, tokens, timestampOf });
  const enough = (found: readonly MinedLog[]) => decode(found, () => 0).length >= limit;
  const logs = await readLogs(client, filtersOf(split, tokens), { ...window, fromBlock }, enough);
  const timestamps = await readTimestamps(client, logs);
  const payments = decode(logs, (block) => timestamps.get(block) ?? 0);
  return attributePayments(client, { payments: payments.reverse().slice(0, limit) });
}
