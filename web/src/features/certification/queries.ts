import {
  type Certification,
  type CertificationInputs,
  fetchCertificationInputs,
  fetchMeta,
  readCertificationInputs,
} from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Address, Client } from "viem";
import { getBlockNumber } from "viem/actions";
import { fromIndexOrChain, type Sourced } from "../../lib/index/fromIndexOrChain.ts";
import type { IndexClient } from "../../lib/index/indexClient.ts";
import { keys } from "../../lib/keys.ts";
import { computeApart } from "./computeApart.ts";

/** What is known of everybody's work, and what it was computed from. */
export type Certified = {
  readonly inputs: CertificationInputs;
  /** As of which block: whoever takes the inputs at it gets the same figures. */
  readonly block: bigint;
  readonly certification: Certification;
};

/** Everything is read and computed each time: once a minute is enough, and one's own attestations ask at once. */
const CALM = 60_000;

const certified = async (inputs: CertificationInputs, block: bigint): Promise<Certified> => ({
  ...{ inputs, block, certification: await computeApart("certify", { inputs }) },
});

async function certifiedFromIndex(client: IndexClient): Promise<Certified> {
  const { block } = await fetchMeta(client);
  return certified(await fetchCertificationInputs(client, { block }), block);
}

async function certifiedFromChain(client: Client): Promise<Certified> {
  const block = await getBlockNumber(client, { cacheTime: 0 });
  return certified(await readCertificationInputs(client, { block }), block);
}

/** What everybody's work is worth: computed in this browser, once for all pages. */
export function certificationQueryOptions() {
  return {
    ...fromIndexOrChain<Certified, ReturnType<typeof keys.reputationPart>>({
      queryKey: keys.reputationPart("certification"),
      index: certifiedFromIndex,
      chain: certifiedFromChain,
      live: false,
    }),
    refetchInterval: CALM,
    // Comparing ten thousand attestations with those before would take longer than drawing what's on the screen.
    structuralSharing: false,
  };
}

export const useCertification = () => useQuery(certificationQueryOptions());

/** How one account's figures come about. */
export function explanationQueryOptions({ inputs, certification, block }: Certified, account: Address) {
  return {
    queryKey: keys.reputationPart("explanation", account.toLowerCase(), `${block}`),
    queryFn: () => computeApart("explain", { inputs, certification, account }),
    staleTime: Number.POSITIVE_INFINITY,
  };
}

/** What is known of one account's work; null where nothing is. */
export const memberIn = ({ data: { certification } }: Sourced<Certified>, account: Address) =>
  certification.members.find((member) => member.account.toLowerCase() === account.toLowerCase()) ?? null;
