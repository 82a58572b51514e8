import {
  certificationDigest,
  certify,
  deploymentOfClient,
  explainCertification,
  readAttestationsFromLogs,
  readCertificationInputs,
} from "@rizom/sdk";
import { getBlock, getBlockNumber } from "viem/actions";
import { CommandError } from "../command/CommandError.ts";
import type { Connection } from "../command/connect.ts";
import type { Certified } from "./Certified.ts";
import type { Wish } from "./readWish.ts";

async function blockOf({ client }: Connection, wanted: bigint | undefined): Promise<Certified["block"]> {
  const newest = await getBlockNumber(client, { cacheTime: 0 });
  if (wanted !== undefined && wanted > newest) {
    throw new CommandError(`Block ${wanted} is ahead: the chain's newest is ${newest}.`);
  }
  const { number, hash, timestamp } = await getBlock(client, { blockNumber: wanted ?? newest });
  return { number, hash, timestamp };
}

/**
 * Computes a certification from a node alone, all of it as of one block.
 * @throws {CommandError | LogsUnavailableError | UnknownChainError | CertificationError} each with a sentence
 */
export async function certifyFromChain(
  connection: Connection,
  { account, block: wanted, parameters }: Pick<Wish, "account" | "block" | "parameters">,
): Promise<Certified> {
  const { client, chainId } = connection;
  const { attestationRegistry: registry } = await deploymentOfClient(client);
  const block = await blockOf(connection, wanted);
  const inputs = await readCertificationInputs(client, { block: block.number, parameters });
  const certification = certify(inputs);
  const about = { subject: account, standing: true, toBlock: block.number };
  return {
    chainId,
    registry,
    block,
    inputs,
    certification,
    explanation: explainCertification(inputs, account),
    attestations: await readAttestationsFromLogs(client, about),
    digest: await certificationDigest(inputs, certification),
  };
}
