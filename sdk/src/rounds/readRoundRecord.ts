import { type Address, type Client, encodeEventTopics, type Hex, parseEventLogs, zeroHash } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { readLogs } from "../chain/readLogs.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";

/** All that the chain says of a round, as of one block. */
export type RoundRecord = {
  readonly root: Hex;
  readonly digest: Hex;
  /** What it may give in all, in equity units. */
  readonly total: bigint;
  /** What can still be claimed, in equity units. */
  readonly left: bigint;
  /** What went back when it was closed; null while it isn't. */
  readonly returned: bigint | null;
  /** Seconds. */
  readonly deadline: number;
  /** In the order in which they were made. */
  readonly claims: readonly { readonly index: bigint; readonly account: Address; readonly amount: bigint }[];
  readonly block: bigint;
};

/** Nobody opened a round with this root. */
export class RoundNotFoundError extends Error {
  override readonly name = "RoundNotFoundError";

  constructor(root: Hex, equityRounds: Address) {
    super(`EquityRounds at ${equityRounds} has no round ${root}. Check the root, and the network.`);
  }
}

const EVENTS = ["RoundOpened", "RoundClaimed", "RoundClosed"] as const;

/**
 * Reads a round from the chain alone: what was announced, what was claimed, and what the token holds for it.
 * @throws {RoundNotFoundError} when nobody opened it
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @example
 * const { digest, total, claims } = await readRoundRecord(client, { root });
 */
export async function readRoundRecord(client: Client, { root }: { readonly root: Hex }): Promise<RoundRecord> {
  const { equityRounds, equityToken, startBlock } = await deploymentOfClient(client);
  const block = await getBlockNumber(client, { cacheTime: 0 });
  const at = { blockNumber: block } as const;
  const [digest, reservation] = await Promise.all([
    readContract(client, {
      address: equityRounds,
      abi: equityRoundsAbi,
      functionName: "digestOf",
      args: [root],
      ...at,
    }),
    readContract(client, {
      address: equityToken,
      abi: equityTokenAbi,
      functionName: "reservation",
      args: [equityRounds, root],
      ...at,
    }),
  ]);
  if (digest === zeroHash) throw new RoundNotFoundError(root, equityRounds);
  const names = EVENTS.map((eventName) => encodeEventTopics({ abi: equityRoundsAbi, eventName })[0]);
  const logs = await readLogs(client, [{ address: equityRounds, topics: [names, root] }], {
    fromBlock: startBlock,
    toBlock: block,
  });
  const [opened] = parseEventLogs({ abi: equityRoundsAbi, logs, eventName: "RoundOpened" });
  const [closed] = parseEventLogs({ abi: equityRoundsAbi, logs, eventName: "RoundClosed" });
  if (!opened) throw new RoundNotFoundError(root, equityRounds);
  const claims = parseEventLogs({ abi: equityRoundsAbi, logs, eventName: "RoundClaimed" });
  return {
    root: opened.args.root,
    digest,
    total: opened.args.total,
    left: reservation.left,
    returned: closed?.args.returned ?? null,
    deadline: reservation.deadline,
    claims: claims.map(({ args: { index, account, amount } }) => ({ index, account, amount })),
    block,
  };
}
