import type { AttestationRecord } from "@rizom/sdk";
import { checkDocument } from "../../sdk/src/reputation/checkDocument.ts";
import { CommandError } from "../command/CommandError.ts";
import { ipfsGateways } from "../command/endpoints.ts";
import type { Certified } from "./Certified.ts";

/** What became of one attestation's document. */
export type CheckedDocument = {
  readonly attestation: AttestationRecord;
  readonly state: "agrees" | "disagrees" | "missing";
  /** Why it doesn't agree; null when it does. */
  readonly sentence: string | null;
  /** Gateways that sent something else than what was asked for. */
  readonly lyingGateways: readonly string[];
};

/** Documents that are asked for at once. */
const AT_ONCE = 8;

/** Where documents are looked for; without any, the sentence that says how to name some. */
export type Gateways = { readonly gateways: readonly string[]; readonly problem: string | null };

/**
 * The gateways that the environment names. Documents change no figure, so that being without any is no error.
 * @throws {CommandError} when IPFS_GATEWAY_URL isn't an address
 */
export function gatewaysIn(env: Readonly<Record<string, string | undefined>>, chainId: number): Gateways {
  try {
    return { gateways: ipfsGateways(env, chainId), problem: null };
  } catch (error) {
    if (!(error instanceof CommandError) || env.IPFS_GATEWAY_URL) throw error;
    return { gateways: [], problem: error.message };
  }
}

async function checkOne(
  { chainId, registry }: Certified,
  attestation: AttestationRecord,
  gateways: readonly string[],
): Promise<CheckedDocument> {
  // All gateways at once: the first that sends the right bytes wins.
  const source = { gateways, patienceMs: 0 };
  const { checks, lyingGateways } = await checkDocument({ attestation, chainId, registry }, source);
  const [found, agreement] = checks;
  if (found.state !== "passed") return { attestation, state: "missing", sentence: found.sentence, lyingGateways };
  const state = agreement.state === "passed" ? "agrees" : "disagrees";
  return { attestation, state, sentence: agreement.sentence, lyingGateways };
}

/**
 * Looks for the documents of an account's attestations, and compares each with the chain.
 * @returns One for each attestation, newest first
 */
export async function checkDocuments(
  certified: Certified,
  { gateways, problem }: Gateways,
): Promise<CheckedDocument[]> {
  if (problem !== null) {
    const unasked = { state: "missing", sentence: problem, lyingGateways: [] } as const;
    return certified.attestations.map((attestation) => ({ attestation, ...unasked }));
  }
  const checked: CheckedDocument[] = [];
  for (let from = 0; from < certified.attestations.length; from += AT_ONCE) {
    const some = certified.attestations.slice(from, from + AT_ONCE);
    checked.push(...(await Promise.all(some.map((each) => checkOne(certified, each, gateways)))));
  }
  return checked;
}
