import { cidFromDigest, deploymentOfClient, fetchDocument, formatAmount } from "@rizom/sdk";
import {
  checkClaims,
  checkProofs,
  checkTerms,
  type RoundRecord,
  readAllocationList,
  readClaimedMarks,
  readRoundRecord,
} from "@rizom/sdk/rounds";
import type { Hex } from "viem";
import type { Connection } from "../command/connect.ts";
import { momentOf } from "../command/readMoment.ts";

/** Something that was found true. */
export type Fact = readonly [name: string, value: string];

const rzm = (amount: bigint) => `${formatAmount(amount, 18)} RZM`;

function stateOf({ left, returned, deadline }: RoundRecord): string {
  if (returned !== null) return `${rzm(returned)} went back to the allowance when the round was closed`;
  return `${rzm(left)}, which can be claimed until ${momentOf(deadline)}`;
}

/**
 * Verifies a round from the chain and its list on IPFS alone, fact by fact.
 * @param gateways Nothing is believed to them
 * @throws {RoundNotFoundError | DocumentUnavailableError | AllocationListError} at the first thing that is wrong
 */
export async function* verifyRound(
  { client, chainId }: Connection,
  root: Hex,
  gateways: readonly string[],
): AsyncGenerator<Fact> {
  const { equityRounds } = await deploymentOfClient(client);
  const record = await readRoundRecord(client, { root });
  yield ["Chain", `${chainId}, EquityRounds ${equityRounds}, as of block ${record.block}`];
  yield ["Digest", `${record.digest}, on-chain`];
  const read = (digest: Hex) => fetchDocument({ digest, gateways });
  const header = await read(record.digest);
  yield ["Header", `${cidFromDigest(record.digest)}, ${header.length} bytes, has this digest`];
  const list = await readAllocationList(header, read, record);
  const { title, pages } = list.header;
  yield ["Pages", `${pages.length}, each with the digest that the header names, sorted, no account twice`];
  yield ["Root", `${list.root}, rebuilt from the list`];
  checkTerms(list, record, { chainId, equityRounds });
  yield ["Terms", `“${title}”, until ${momentOf(record.deadline)}: list and chain agree`];
  yield ["Total", `${rzm(list.total)} in ${list.entries.length} allocations, as reserved on-chain`];
  checkProofs(list);
  yield ["Proofs", `${list.entries.length} of ${list.entries.length} lead to the root`];
  const marks = await readClaimedMarks(client, { root, count: list.entries.length, block: record.block });
  const claimed = checkClaims(list, record, marks);
  yield ["Claimed", `${rzm(claimed)} in ${record.claims.length} claims, all in the list; the chain's marks agree`];
  yield ["Left", stateOf(record)];
}
