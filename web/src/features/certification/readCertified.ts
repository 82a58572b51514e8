import {
  type Certification,
  type CertificationInputs,
  fetchCertificationInputs,
  fetchMeta,
  readCertificationInputs,
} from "@rizom/sdk";
import type { Client } from "viem";
import { getBlockNumber } from "viem/actions";
import type { IndexClient } from "../../lib/index/indexClient.ts";
import { computeApart } from "./computeApart.ts";

/** What is known of everybody's work, and what it was computed from. */
export type Certified = {
  readonly inputs: CertificationInputs;
  /** As of which block: whoever takes the inputs at it gets the same figures. */
  readonly block: bigint;
  readonly certification: Certification;
};

const certified = async (inputs: CertificationInputs, block: bigint): Promise<Certified> => ({
  ...{ inputs, block, certification: await computeApart("certify", { inputs }) },
});

export async function certifiedFromIndex(client: IndexClient): Promise<Certified> {
  const { block, timestamp } = await fetchMeta(client);
  // Without it nobody can say how old anything is: the chain is read instead.
  if (timestamp === null) throw new Error("The index doesn’t say when its newest block was made.");
  return certified(await fetchCertificationInputs(client, { block, now: BigInt(timestamp) }), block);
}

export async function certifiedFromChain(client: Client): Promise<Certified> {
  const block = await getBlockNumber(client, { cacheTime: 0 });
  return certified(await readCertificationInputs(client, { block }), block);
}
