import { type Address, getAddress, isAddressEqual, parseEventLogs, zeroHash } from "viem";
import { ETHER } from "../chain/ETHER.ts";
import type { MinedLog } from "../chain/readLogs.ts";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { logId } from "./logId.ts";
import type { Payment, PaymentRoute } from "./Payment.ts";
import { splitAmount } from "./splitAmount.ts";

type Told = Pick<Payment, "asset" | "payer" | "amount" | "reference" | "route"> & { readonly log: MinedLog };

function toldBySplit(logs: MinedLog[], split: Address): Told[] {
  const own = logs.filter((log) => isAddressEqual(log.address, split));
  const parsed = parseEventLogs({ abi: revenueSplitAbi, logs: own, eventName: ["EtherReceived", "PaymentReceived"] });
  return parsed.map((log) => {
    if (log.eventName === "EtherReceived") {
      return { log, asset: ETHER, payer: log.args.payer, amount: log.args.amount, reference: null, route: "ETHER" };
    }
    const { asset, payer, amount, paymentReference } = log.args;
    const route: PaymentRoute = asset === ETHER ? "PAY" : "PAY_TOKEN";
    return { log, asset, payer, amount, reference: paymentReference === zeroHash ? null : paymentReference, route };
  });
}

function toldByTokens(logs: MinedLog[], split: Address, tokens: readonly Address[] | undefined): Told[] {
  const watched = logs.filter(
    ({ address }) =>
      !isAddressEqual(address, split) && (!tokens || tokens.some((token) => isAddressEqual(token, address))),
  );
  const parsed = parseEventLogs({ abi: erc20PermitAbi, logs: watched, eventName: "Transfer" });
  return parsed
    .filter((log) => isAddressEqual(log.args.to, split))
    .map((log) => ({
      log,
      asset: getAddress(log.address),
      payer: log.args.from,
      amount: log.args.value,
      reference: null,
      route: "TRANSFER",
    }));
}

/** `payToken` makes a Transfer and then its own event: such transfers are no payments of their own. */
function withoutPaired(transfers: Told[], payments: readonly Told[]): Told[] {
  const plain = new Set(transfers);
  for (const { asset, log, route } of payments) {
    if (route !== "PAY_TOKEN") continue;
    const pair = [...plain].findLast(
      (transfer) =>
        transfer.log.transactionHash === log.transactionHash &&
        transfer.log.logIndex < log.logIndex &&
        isAddressEqual(transfer.asset, asset),
    );
    if (pair) plain.delete(pair);
  }
  return [...plain];
}

/**
 * The payments to a split that logs tell of, by any route: those of a receipt, for example. They don't tell whose money an
 * escrow paid: `attributePayments` asks.
 * @param parameters.tokens Count transfers of these tokens only; default: of any that is in the logs
 * @param parameters.timestampOf When a block was made, in seconds
 * @returns Payments, in the order of the logs
 * @example
 * const payments = decodePayments({ logs: receipt.logs, split, timestampOf: () => Math.floor(Date.now() / 1000) });
 */
export function decodePayments({
  logs,
  split,
  tokens,
  timestampOf,
}: {
  readonly logs: readonly MinedLog[];
  readonly split: Address;
  readonly tokens?: readonly Address[];
  readonly timestampOf: (block: bigint) => number;
}): Payment[] {
  const told = toldBySplit([...logs], split);
  const transfers = withoutPaired(toldByTokens([...logs], split, tokens), told);
  return [...told, ...transfers]
    .filter(({ amount }) => amount > 0n)
    .sort((a, b) => Number(a.log.blockNumber - b.log.blockNumber) || a.log.logIndex - b.log.logIndex)
    .map(({ log, ...payment }) => ({
      ...payment,
      id: logId(log.transactionHash, log.logIndex),
      split: getAddress(split),
      client: null,
      ...splitAmount(payment.amount),
      timestamp: timestampOf(log.blockNumber),
      block: log.blockNumber,
      transaction: log.transactionHash,
      logIndex: log.logIndex,
    }));
}
