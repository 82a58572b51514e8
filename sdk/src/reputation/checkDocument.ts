import type { Address } from "viem";
import type { AttestationDocument } from "../documents/AttestationDocument.ts";
import { DocumentError } from "../documents/DocumentError.ts";
import { disagreementOf } from "../documents/disagreementOf.ts";
import { DocumentUnavailableError } from "../documents/documentErrors.ts";
import { fetchDocument } from "../documents/fetchDocument.ts";
import { parseAttestationDocument } from "../documents/parseAttestationDocument.ts";
import type { Attestation } from "./Attestation.ts";
import type { AttestationCheck } from "./AttestationVerification.ts";

/** How the document is to be had. */
export type DocumentSource = {
  /** Addresses of trustless gateways, the nearest first. */
  readonly gateways: readonly string[];
  readonly timeoutMs?: number;
  readonly patienceMs?: number;
  readonly signal?: AbortSignal | undefined;
};

type Checked = {
  readonly checks: readonly [AttestationCheck, AttestationCheck];
  readonly document: AttestationDocument | null;
  readonly lyingGateways: readonly string[];
};

const MISSING = "Without the document nobody can say whether it says what the chain says. Try again later.";
const FOUND: AttestationCheck = { name: "document", state: "passed", sentence: null };

function judge(bytes: Uint8Array, claim: Parameters<typeof disagreementOf>[1]): Pick<Checked, "checks" | "document"> {
  try {
    const document = parseAttestationDocument(bytes);
    const sentence = disagreementOf(document, claim);
    if (sentence !== null) return { checks: [FOUND, { name: "agreement", state: "failed", sentence }], document: null };
    return { checks: [FOUND, { name: "agreement", state: "passed", sentence: null }], document };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { checks: [FOUND, { name: "agreement", state: "failed", sentence: error.message }], document: null };
  }
}

/**
 * Gets the document of an attestation, and compares what it says with the chain.
 * @param attestation As the chain has it
 * @returns Two checks; the document when both passed; and the gateways that sent something else
 * @throws Only whatever the signal was aborted with
 * @example
 * const { checks, document } = await checkDocument({ attestation, chainId, registry }, { gateways });
 */
export async function checkDocument(
  claim: { readonly attestation: Attestation; readonly chainId: number; readonly registry: Address },
  source: DocumentSource,
): Promise<Checked> {
  const lyingGateways: string[] = [];
  const onMismatch = (gateway: string) => void lyingGateways.push(gateway);
  try {
    const bytes = await fetchDocument({ digest: claim.attestation.digest, ...source, onMismatch });
    return { ...judge(bytes, claim), lyingGateways };
  } catch (error) {
    // A gateway that lies or is silent makes no attestation false.
    if (!(error instanceof DocumentUnavailableError)) throw error;
    const checks = [
      { name: "document", state: "unknown", sentence: error.message },
      { name: "agreement", state: "unknown", sentence: MISSING },
    ] as const;
    return { checks, document: null, lyingGateways };
  }
}
