import type { Address, Hex } from "viem";
import type { WorkMark } from "../reputation/WorkType.ts";
import type { AttestationDocument } from "./AttestationDocument.ts";
import { didOf } from "./didOf.ts";
import { inOrder } from "./inOrder.ts";
import { statusIdOf } from "./statusIdOf.ts";

/** What the chain says of an attestation. */
export type AttestedOnChain = {
  readonly uid: Hex;
  readonly engagementId: bigint;
  readonly outcome: bigint | number;
  readonly attester: Address;
  readonly subject: Address;
  readonly work: readonly WorkMark[];
};

const wordsOf = (work: readonly { readonly type: string; readonly mark: number }[]) =>
  work.map(({ type, mark }) => `${type} ${mark}`).join(", ");

/**
 * Compares the document of an attestation with the chain, which is what counts: a document can add a comment, and change
 * nothing.
 * @returns A sentence that says what it says otherwise; null when both say the same
 * @example
 * const disagreement = disagreementOf(document, { chainId, registry, attestation });
 */
export function disagreementOf(
  { issuer, credentialSubject, credentialStatus }: AttestationDocument,
  {
    chainId,
    registry,
    attestation,
  }: { readonly chainId: number; readonly registry: Address; readonly attestation: AttestedOnChain },
): string | null {
  const { uid, engagementId, outcome, attester, subject } = attestation;
  const work = inOrder(attestation.work.map(({ work: type, mark }) => ({ type, mark })));
  const claims: readonly (readonly [name: string, said: string, onChain: string])[] = [
    ["attestation", credentialStatus.id, statusIdOf({ chainId, registry, uid })],
    ["attester", issuer, didOf(chainId, attester)],
    ["subject", credentialSubject.id, didOf(chainId, subject)],
    ["engagement", credentialSubject.engagement, engagementId.toString()],
    ["outcome", String(credentialSubject.outcome), String(outcome)],
    ["marks", wordsOf(credentialSubject.work), wordsOf(work)],
  ];
  const [other] = claims.filter(([, said, onChain]) => said !== onChain);
  if (other === undefined) return null;
  const [name, said, onChain] = other;
  return `The document disagrees with the chain about the ${name}: it says ${said}, and the chain ${onChain}. Believe the chain.`;
}
