import { attestationUidOf, buildAttestationDocument, deploymentOf } from "@rizom/sdk";
import type { Address, Hex } from "viem";
import { environment } from "../../lib/environment.ts";
import type { Action } from "../../transactions/action.ts";
import { publishDocuments } from "../documents/publishDocuments.ts";
import type { AttestScene } from "./AttestScene.ts";
import type { NewWord } from "./readEntry.ts";
import { attest } from "./transactions/attest.ts";

export type AttestingOrder = AttestScene & {
  readonly attester: Address;
  readonly words: readonly NewWord[];
  /** Seconds. */
  readonly validFrom: bigint;
  /** Told how many documents are on IPFS. */
  readonly onStep: (done: number) => void;
};

/** What is said, with the SHA-256 of the document that says it. */
export type AttestedWord = NewWord & { readonly digest: Hex };

/**
 * Makes a document of each attestation, and puts all of them on IPFS.
 *
 * @throws when one can't be put there or isn't found afterwards; those that are there aren't sent again at the next try
 */
export async function publishWords({ words, onStep, ...order }: AttestingOrder): Promise<AttestedWord[]> {
  const bytes = words.map((word) => documentOf(word, order));
  const digests = await publishDocuments(bytes, onStep);
  return words.map((word, index) => ({ ...word, digest: digests[index] ?? "0x" }));
}

/** The same, and makes one transaction that names them. */
export async function prepareAttesting(order: AttestingOrder): Promise<Action> {
  return attest({ ...order, attestations: await publishWords(order) });
}

function documentOf(
  { subject, outcome, work, comment }: NewWord,
  { engagement: { engagementId }, attester, validFrom }: Omit<AttestingOrder, "words" | "onStep">,
): Uint8Array<ArrayBuffer> {
  const { chainId } = environment;
  const { attestationRegistry: registry } = deploymentOf(chainId);
  const place = { engagementId, outcome, attester, subject };
  const uid = attestationUidOf(place);
  return buildAttestationDocument({ chainId, registry, uid, ...place, work, comment, validFrom }).bytes;
}
