import {
  type Address,
  BaseError,
  type Client,
  formatLog,
  type Hex,
  HttpRequestError,
  type Log,
  numberToHex,
  TimeoutError,
} from "viem";
import { getBlockNumber } from "viem/actions";

/** Which events to look for: contract and topics, as `encodeEventTopics` gives them. */
export type LogFilter = {
  readonly address?: Address | readonly Address[];
  readonly topics: readonly (Hex | readonly Hex[] | null)[];
};

/** A log that is in a block for good as far as the node knows. */
export type MinedLog = Log<bigint, number, false>;

/** How far to look, newest blocks first. */
export type LogWindow = {
  /** The oldest block to look at. */
  readonly fromBlock: bigint;
  /** The newest; default: the chain's newest. */
  readonly toBlock?: bigint;
  /** Stops when so many of what is looked for have been found: the newest. */
  readonly limit?: number;
  /** Stops when it's aborted. */
  readonly signal?: AbortSignal;
};

/** A node doesn't give its logs, even for few blocks. */
export class LogsUnavailableError extends Error {
  override readonly name = "LogsUnavailableError";

  constructor(fromBlock: bigint, toBlock: bigint, options?: ErrorOptions) {
    super(
      `The node doesn't give the events of blocks ${fromBlock} to ${toBlock}. Try again, or choose another node for this chain.`,
      options,
    );
  }
}

/** What public nodes commonly allow in one question. */
const WIDEST = 10_000n;
const NARROWEST = 16n;

/** Whether fewer blocks could help: not when the node can't be reached at all. */
function mayBeTooWide(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false;
  const http = error.walk((cause) => cause instanceof HttpRequestError);
  if (http instanceof HttpRequestError && (http.status === undefined || http.status === 429)) return false;
  return http !== null || error.walk((cause) => cause instanceof TimeoutError) !== null || "details" in error;
}

async function readRange(client: Client, filter: LogFilter, fromBlock: bigint, toBlock: bigint): Promise<MinedLog[]> {
  const logs = await client.request({
    method: "eth_getLogs",
    params: [
      {
        address: filter.address as Address | Address[] | undefined,
        topics: filter.topics as (Hex | Hex[] | null)[],
        fromBlock: numberToHex(fromBlock),
        toBlock: numberToHex(toBlock),
      },
    ],
  });
  // Without `pending` in the question no log is pending.
  return logs.filter(({ removed }) => !removed).map((log) => formatLog(log) as MinedLog);
}

const byPosition = (a: MinedLog, b: MinedLog) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex;

/**
 * Reads logs in pieces that the node can answer, newest blocks first: a piece that is refused is halved, and pieces
 * grow again after an answer.
 * @param filters Several filters are asked for the same blocks, so that their logs belong together
 * @param enough Whether what was found so far, the newest, will do; default: only everything will
 * @returns Logs of all filters, oldest first
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @example
 * const logs = await readLogs(client, [{ address: split, topics: [null] }], { fromBlock: 0n });
 */
export async function readLogs(
  client: Client,
  filters: readonly LogFilter[],
  window: Omit<LogWindow, "limit">,
  enough: (found: readonly MinedLog[]) => boolean = () => false,
): Promise<MinedLog[]> {
  const { fromBlock, signal } = window;
  let end = window.toBlock ?? (await getBlockNumber(client, { cacheTime: 0 }));
  let width = WIDEST;
  const found: MinedLog[] = [];
  while (end >= fromBlock && !(found.length > 0 && enough(found))) {
    signal?.throwIfAborted();
    const start = end - width + 1n > fromBlock ? end - width + 1n : fromBlock;
    try {
      const pieces = await Promise.all(filters.map((filter) => readRange(client, filter, start, end)));
      found.push(...pieces.flat());
      end = start - 1n;
      width = width * 2n > WIDEST ? WIDEST : width * 2n;
    } catch (cause) {
      if (!mayBeTooWide(cause) || end - start < NARROWEST) throw new LogsUnavailableError(start, end, { cause });
      width = (end - start + 1n) / 2n;
    }
  }
  return found.sort(byPosition);
}
