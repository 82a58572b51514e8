import { attestationUidOf, buildAttestationDocument, deploymentOf } from "@rizom/sdk";
import type { Address } from "viem";
import { environment } from "../../lib/environment.ts";
import type { Action } from "../../transactions/action.ts";
import { publishDocuments } from "../documents/publishDocuments.ts";
import type { AttestScene } from "./AttestScene.ts";
import type { NewWord } from "./readEntry.ts";
import { attest } from "./transactions/attest.ts";

type Order = AttestScene & {
  readonly attester: Address;
  readonly words: readonly NewWord[];
  /** Seconds. */
  readonly validFrom: bigint;
  /** Told how many documents are on IPFS. */
  readonly onStep: (done: number) => void;
};

/**
 * Makes a document of each attestation, puts all of them on IPFS, and makes one transaction that names them.
 *
 * @throws when one can't be put there or isn't found afterwards; those before aren't sent again at the next try
 */
export async function prepareAttesting({ words, onStep, ...order }: Order): Promise<Action> {
  const bytes = words.map((word) => documentOf(word, order));
  const digests = await publishDocuments(bytes, onStep);
  const attestations = words.map((word, index) => ({ ...word, digest: digests[index] ?? "0x" }) as const);
  return attest({ ...order, attestations });
}

function documentOf(
  { subject, outcome, work, comment }: NewWord,
  { engagement: { engagementId }, attester, validFrom }: Omit<Order, "words" | "onStep">,
): Uint8Array<ArrayBuffer> {
  const { chainId } = environment;
  const { attestationRegistry: registry } = deploymentOf(chainId);
  const place = { engagementId, outcome, attester, subject };
  const uid = attestationUidOf(place);
  return buildAttestationDocument({ chainId, registry, uid, ...place, work, comment, validFrom }).bytes;
}
