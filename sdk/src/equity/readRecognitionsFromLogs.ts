import { type Address, type Client, encodeEventTopics, parseEventLogs } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import type { RecordedRecognition } from "./Patronage.ts";

/** Which recognitions to look for; everything is optional and narrows the search. */
export type RecognitionQuery = Partial<Omit<LogWindow, "limit">> & {
  readonly split?: Address;
  /** Only these splits. */
  readonly splits?: readonly Address[];
  /** Default: that of the client's chain. */
  readonly patronageEquity?: Address;
};

/**
 * The splits that were recognised, asset by asset, read from events, for when there is no index.
 * @returns Recognitions with the rates that they fixed, newest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const recognitions = await readRecognitionsFromLogs(client, { split });
 */
export async function readRecognitionsFromLogs(
  client: Client,
  { split, splits, patronageEquity, ...window }: RecognitionQuery = {},
): Promise<RecordedRecognition[]> {
  const deployment = await deploymentOfClient(client);
  const wanted = split ? [split] : splits && [...splits];
  if (wanted?.length === 0) return [];
  const event = { abi: patronageEquityAbi, eventName: "SplitRecognised" } as const;
  const topics = encodeEventTopics({ ...event, args: { split: wanted } });
  const filter = { address: patronageEquity ?? deployment.patronageEquity, topics };
  const logs = await readLogs(client, [filter], { fromBlock: deployment.startBlock, ...window });
  const timestamps = await readTimestamps(client, logs);
  const recognitions = parseEventLogs({ ...event, logs }).map(
    ({ args, blockNumber: block, transactionHash: transaction }) => ({
      ...args,
      recognisedAt: timestamps.get(block) ?? 0,
      transaction,
    }),
  );
  return recognitions.reverse();
}
