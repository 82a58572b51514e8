import {
  attributePayments,
  decodePayments,
  deploymentOf,
  erc20PermitAbi,
  isSplit,
  type Member,
  type MinedLog,
  type Payment,
  readMembersFromLogs,
  readSplitsFromLogs,
  revenueSplitAbi,
} from "@rizom/sdk";
import { type Address, type Client, getAddress, parseEventLogs } from "viem";
import { getBlock, getContractEvents, getTransactionReceipt } from "viem/actions";
import { environment } from "../../lib/environment.ts";
import type { PaymentPlace } from "./paymentPlace.ts";

/** A payment, and who shared it when it arrived. */
export type PaymentReceipt = {
  payment: Payment;
  members: readonly Member[];
  manager: Address;
  treasury: Address;
};

/** A transaction is there, but it paid no split. */
export class NoPaymentError extends Error {
  override readonly name = "NoPaymentError";
  constructor() {
    super("This transaction didn't pay any split.");
  }
}

/**
 * Reads a payment with the team of its time, from the chain alone.
 *
 * @throws {TransactionReceiptNotFoundError} when the chain doesn't have the transaction (yet)
 * @throws {NoPaymentError} when it paid no split, or not at this place
 */
export async function readReceiptOfPayment(client: Client, place: PaymentPlace): Promise<PaymentReceipt> {
  const receipt = await getTransactionReceipt(client, { hash: place.transaction });
  const { timestamp } = await getBlock(client, { blockNumber: receipt.blockNumber });
  const logs = receipt.logs as MinedLog[];
  const payments = await paymentsIn(client, logs, Number(timestamp));
  const found = payments.find(({ logIndex }) => place.logIndex === null || logIndex === place.logIndex);
  const [payment] = await attributePayments(client, { payments: found ? [found] : [] });
  if (!payment) throw new NoPaymentError();
  const [members, manager] = await Promise.all([teamBefore(client, payment), managerBefore(client, payment)]);
  return { payment, members, manager, treasury: deploymentOf(environment.chainId).treasury };
}

/** Payments to any split in a receipt's logs. Any contract can emit such events: only what the factory made counts. */
async function paymentsIn(client: Client, logs: MinedLog[], timestamp: number): Promise<Payment[]> {
  const own = parseEventLogs({ abi: revenueSplitAbi, logs, eventName: ["EtherReceived", "PaymentReceived"] });
  const transfers = parseEventLogs({ abi: erc20PermitAbi, logs, eventName: "Transfer" });
  const candidates = new Set([
    ...own.map(({ address }) => getAddress(address)),
    ...transfers.map(({ args }) => getAddress(args.to)),
  ]);
  const found = await Promise.all(
    [...candidates].map(async (split) =>
      (await isSplit(client, { split })) ? decodePayments({ logs, split, timestampOf: () => timestamp }) : [],
    ),
  );
  return found.flat().sort((a, b) => a.logIndex - b.logIndex);
}

/** The team when a payment arrived: all of the blocks before, and of its own block what came first. */
async function teamBefore(client: Client, { split, block, logIndex }: Payment): Promise<Member[]> {
  const [before, sameBlock] = await Promise.all([
    readMembersFromLogs(client, { split, toBlock: block - 1n }),
    getContractEvents(client, {
      address: split,
      abi: revenueSplitAbi,
      eventName: "WeightChanged",
      fromBlock: block,
      toBlock: block,
      strict: true,
    }),
  ]);
  const weights = new Map(before.map(({ account, weight }) => [account.toLowerCase(), { account, weight }]));
  for (const log of sameBlock) {
    if (log.logIndex > logIndex) continue;
    weights.set(log.args.member.toLowerCase(), { account: log.args.member, weight: log.args.weight });
  }
  return [...weights.values()].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}

/** Who earned the relationship leg when a payment arrived. */
async function managerBefore(client: Client, { split, block, logIndex }: Payment): Promise<Address> {
  const { startBlock } = deploymentOf(environment.chainId);
  const [changes, [created]] = await Promise.all([
    getContractEvents(client, {
      address: split,
      abi: revenueSplitAbi,
      eventName: "ManagerChanged",
      fromBlock: startBlock,
      toBlock: block,
      strict: true,
    }),
    readSplitsFromLogs(client, { splits: [split], limit: 1 }),
  ]);
  const last = changes.filter((log) => log.blockNumber < block || log.logIndex < logIndex).at(-1);
  const manager = last?.args.manager ?? created?.manager;
  if (!manager) throw new NoPaymentError();
  return manager;
}
