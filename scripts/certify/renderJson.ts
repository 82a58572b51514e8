import { plainInputs } from "../../sdk/src/certification/plainInputs.ts";
import { withDecimals } from "../../sdk/src/certification/withDecimals.ts";
import type { Certified } from "./Certified.ts";
import type { CheckedDocument } from "./checkDocuments.ts";

/** Everything in one object, whole numbers as decimal strings as in what the digest is made of. */
export function renderJson(
  { chainId, registry, block, inputs, certification, explanation, digest }: Certified,
  documents: readonly CheckedDocument[],
): string {
  const { account } = explanation;
  const member = certification.members.find((each) => each.account === account) ?? null;
  return JSON.stringify(
    withDecimals({
      ...{ chainId, registry, block, account },
      inputs: plainInputs(inputs),
      counted: certification.counted,
      notCounted: certification.notCounted,
      members: certification.members.length,
      member,
      explanation,
      documents: documents.map(({ attestation: { uid, digest: document }, state, sentence, lyingGateways }) => ({
        ...{ uid, digest: document, state, sentence, lyingGateways },
      })),
      digest,
    }),
    null,
    2,
  );
}
