import { deploymentOfClient, readMintAllowance, readReservation } from "@rizom/sdk";
import {
  type AllocationEntry,
  type BuiltAllocationList,
  buildAllocationList,
  type LineProblem,
  parseAllocations,
} from "@rizom/sdk/rounds";
import { getBlock } from "viem/actions";
import { CommandError } from "../command/CommandError.ts";
import type { Connection } from "../command/connect.ts";
import { momentOf } from "../command/readMoment.ts";

/** What a round is made of. */
export type Wish = {
  /** The file's text, and how it's called in sentences. */
  readonly csv: string;
  readonly path: string;
  readonly title: string;
  /** Seconds. */
  readonly deadline: number;
};

function refusal(path: string, problems: readonly LineProblem[]): CommandError {
  const lines = problems.map(({ line, sentence }) => `${path}:${line}: ${sentence}`);
  const count = problems.length === 1 ? "One problem" : `${problems.length} problems`;
  return new CommandError(`${lines.join("\n")}\n${count}. Nothing was put on IPFS, and no round was opened.`);
}

/** A root can be used once: the same list with the same title and deadline is the same round. */
async function refuseKnown({ client }: Connection, { root }: BuiltAllocationList): Promise<void> {
  if ((await readReservation(client, { key: root })) === null) return;
  throw new CommandError(
    `The round ${root} was opened before, with this list, title and deadline. For another one, change its title or deadline.`,
  );
}

/**
 * Validates a CSV file against the chain, and makes a round's list of it.
 * @throws {CommandError} with everything that is wrong with the file, or with the round
 */
export async function makeRound(
  connection: Connection,
  { csv, path, title, deadline }: Wish,
): Promise<BuiltAllocationList> {
  const { client, chainId } = connection;
  const { equityRounds: contract } = await deploymentOfClient(client);
  const [{ limit, used }, { timestamp }] = await Promise.all([
    readMintAllowance(client, { module: contract }),
    getBlock(client),
  ]);
  if (BigInt(deadline) <= timestamp) {
    throw new CommandError(
      `The deadline ${momentOf(deadline)} isn't ahead: the chain's clock says ${momentOf(Number(timestamp))}.`,
    );
  }
  const build = (allocations: readonly AllocationEntry[]) =>
    buildAllocationList({ title, chainId, contract, deadline, allocations });
  const { allocations, problems } = parseAllocations(csv, { allowance: limit - used });
  if (problems.length > 0) {
    // A round that is open already has used the allowance up: that is what its maker must hear.
    if (parseAllocations(csv).problems.length === 0) await refuseKnown(connection, await build(allocations));
    throw refusal(path, problems);
  }
  const list = await build(allocations);
  await refuseKnown(connection, list);
  return list;
}
