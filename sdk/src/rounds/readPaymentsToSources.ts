import { type Address, type Client, encodeEventTopics, isAddressEqual } from "viem";
import { ETHER } from "../chain/ETHER.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import type { Source } from "../equity/Patronage.ts";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { decodePayments } from "../revenue/decodePayments.ts";
import type { Payment } from "../revenue/Payment.ts";

/** What the splits tell themselves, and what the sources' tokens tell of transfers to them. */
function filtersOf(splits: readonly Address[], tokens: readonly Address[]) {
  const names = (["EtherReceived", "PaymentReceived"] as const).map(
    (eventName) => encodeEventTopics({ abi: revenueSplitAbi, eventName })[0],
  );
  const told = { address: splits, topics: [names] };
  if (tokens.length === 0) return [told];
  const transfers = encodeEventTopics({ abi: erc20PermitAbi, eventName: "Transfer", args: { to: [...splits] } });
  return [told, { address: tokens, topics: transfers }];
}

const distinct = (addresses: readonly Address[]) => [...new Set(addresses)];

/**
 * The payments by any route to splits in the assets that count for them, read from events of some blocks.
 * @param parameters.sources Splits, each with an asset, as they are recognised
 * @returns Payments by split, oldest first; without their time
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @example
 * const payments = await readPaymentsToSources(client, { sources: recognitions, fromBlock, toBlock });
 */
export async function readPaymentsToSources(
  client: Client,
  { sources, ...window }: { readonly sources: readonly Source[] } & Omit<LogWindow, "limit">,
): Promise<Omit<Payment, "timestamp">[]> {
  if (sources.length === 0) return [];
  const splits = distinct(sources.map(({ split }) => split));
  const tokens = distinct(sources.map(({ asset }) => asset)).filter((asset) => !isAddressEqual(asset, ETHER));
  const logs = await readLogs(client, filtersOf(splits, tokens), window);
  const counts = (payment: Payment) =>
    sources.some(({ split, asset }) => isAddressEqual(split, payment.split) && isAddressEqual(asset, payment.asset));
  return splits.flatMap((split) => decodePayments({ logs, split, tokens, timestampOf: () => 0 }).filter(counts));
}
