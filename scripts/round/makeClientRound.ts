import { deploymentOfClient, isSplit, type RecordedRecognition, readRecognitionsFromLogs } from "@rizom/sdk";
import { type AllocationEntry, readPaymentsToSources } from "@rizom/sdk/rounds";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import { getBlock } from "viem/actions";
import { CommandError } from "../command/CommandError.ts";
import type { Connection } from "../command/connect.ts";
import { momentOf } from "../command/readMoment.ts";
import { blockAt } from "./blockAt.ts";
import { type ClientShare, clientAllocations, clientShares } from "./clientAllocations.ts";
import { payersOf, readClientsOfEscrows } from "./readClientsOfEscrows.ts";

/** Whose payments count: those from the first to the last second. */
export type Period = { readonly from: number; readonly to: number };

/** What clients gain, and how that comes about. */
export type ClientRound = {
  readonly allocations: readonly AllocationEntry[];
  readonly shares: readonly ClientShare[];
  /** Recognised by the period's last block. */
  readonly recognitions: readonly RecordedRecognition[];
  /** Payers who can own no equity, or are the network itself. */
  readonly leftOut: readonly Address[];
  readonly blocks: readonly [first: bigint, last: bigint];
};

/** The blocks of a period that is over, so that the same command gives the same result for ever. */
async function blocksOf({ client }: Connection, { from, to }: Period, startBlock: bigint): Promise<[bigint, bigint]> {
  if (from > to)
    throw new CommandError(`The period is reversed: it begins ${momentOf(from)} and ends ${momentOf(to)}.`);
  const { timestamp } = await getBlock(client);
  if (timestamp <= BigInt(to)) {
    throw new CommandError(
      `The period isn't over: it ends ${momentOf(to)}, and the chain's clock says ${momentOf(Number(timestamp))}. Until then the result can change.`,
    );
  }
  return [(await blockAt(client, from - 1, startBlock)) + 1n, await blockAt(client, to, startBlock)];
}

/** Nobody can mint for the zero address; splits and the treasury pass on what others paid. */
async function findLeftOut({ client }: Connection, payers: readonly Address[]): Promise<Address[]> {
  const { treasury } = await deploymentOfClient(client);
  const isLeftOut = async (payer: Address) =>
    payer === zeroAddress || isAddressEqual(payer, treasury) || (await isSplit(client, { split: payer }));
  const found: Address[] = [];
  for (const payer of new Set(payers)) if (await isLeftOut(payer)) found.push(payer);
  return found;
}

/**
 * Computes what clients gain for what they paid to recognised splits in a period, by themselves or out of an engagement's
 * escrow: money in escrow counts when it reaches the split, whole or in part, and not before.
 * @param share Basis points of what was paid that are matched with equity at the recognised price
 * @throws {CommandError} when the period isn't over, nothing was recognised or paid, or the share is too large
 */
export async function makeClientRound(connection: Connection, period: Period, share: bigint): Promise<ClientRound> {
  const { client } = connection;
  const { startBlock } = await deploymentOfClient(client);
  const [fromBlock, toBlock] = await blocksOf(connection, period, startBlock);
  const recognitions = await readRecognitionsFromLogs(client, { fromBlock: startBlock, toBlock });
  if (recognitions.length === 0) throw new CommandError(`No split was recognised by ${momentOf(period.to)}.`);
  const told = await readPaymentsToSources(client, { sources: recognitions, fromBlock, toBlock });
  const payments = payersOf(told, await readClientsOfEscrows(client, toBlock));
  const leftOut = await findLeftOut(
    connection,
    payments.map(({ payer }) => payer),
  );
  const counted = payments.filter(({ payer }) => !leftOut.includes(payer));
  const shares = clientShares(counted, recognitions, share);
  const allocations = clientAllocations(shares);
  if (allocations.length === 0) {
    throw new CommandError(
      `No client paid a recognised split from ${momentOf(period.from)} to ${momentOf(period.to)}.`,
    );
  }
  return { allocations, shares, recognitions, leftOut, blocks: [fromBlock, toBlock] };
}
