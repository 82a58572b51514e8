import { type Address, type Client, encodeEventTopics, type Hex, parseEventLogs } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import type { Round } from "./Round.ts";
import { readReservation } from "./readReservation.ts";

const EVENTS = ["RoundOpened", "RoundClosed"] as const;

/**
 * The rounds that were ever opened, read from events, for when there is no index. What is left of one is asked of the
 * token, so that not every claim must be read.
 * @returns Rounds, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const rounds = await readRoundsFromLogs(client);
 */
export async function readRoundsFromLogs(
  client: Client,
  {
    equityRounds,
    equityToken,
    ...window
  }: { readonly equityRounds?: Address; readonly equityToken?: Address } & Partial<Omit<LogWindow, "limit">> = {},
): Promise<Round[]> {
  const deployment = await deploymentOfClient(client);
  const module = equityRounds ?? deployment.equityRounds;
  const names = EVENTS.map((eventName) => encodeEventTopics({ abi: equityRoundsAbi, eventName })[0]);
  const range = { fromBlock: deployment.startBlock, ...window };
  const logs = await readLogs(client, [{ address: module, topics: [names] }], range);
  const timestamps = await readTimestamps(client, logs);
  const opened = parseEventLogs({ abi: equityRoundsAbi, logs, eventName: "RoundOpened" });
  const closed = parseEventLogs({ abi: equityRoundsAbi, logs, eventName: "RoundClosed" });
  const returned = new Map<Hex, bigint>(closed.map(({ args }) => [args.root, args.returned]));
  const token = equityToken ?? deployment.equityToken;
  const rounds = opened.map(async ({ args, blockNumber: block, transactionHash: transaction }): Promise<Round> => {
    const back = returned.get(args.root);
    const left =
      back === undefined ? (await readReservation(client, { key: args.root, module, equityToken: token }))?.left : 0n;
    return {
      ...args,
      deadline: BigInt(args.deadline),
      left: left ?? 0n,
      claimed: args.total - (left ?? 0n) - (back ?? 0n),
      isClosed: back !== undefined,
      openedAt: timestamps.get(block) ?? 0,
      block,
      transaction,
    };
  });
  return (await Promise.all(rounds)).reverse();
}
