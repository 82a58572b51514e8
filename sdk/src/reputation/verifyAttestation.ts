import type { Client } from "viem";
import { getChainId } from "viem/actions";
import type { Attestation } from "./Attestation.ts";
import type { AttestationCheck, AttestationVerification } from "./AttestationVerification.ts";
import { type AttestationRegistryOption, attestationRegistryOf } from "./attestationRegistryOf.ts";
import { checkDocument, type DocumentSource } from "./checkDocument.ts";
import { checkOnChain } from "./checkOnChain.ts";

function resultOf(checks: readonly AttestationCheck[]): AttestationVerification["result"] {
  if (checks.some(({ state }) => state === "failed")) return "refuted";
  return checks.every(({ state }) => state === "passed") ? "verified" : "unknown";
}

/** A node of another chain may have a contract at the same address: what it says is about something else. */
function unlessOther(
  { checks, now }: Awaited<ReturnType<typeof checkOnChain>>,
  { asked, chainId }: { readonly asked: number | null; readonly chainId: number },
): Awaited<ReturnType<typeof checkOnChain>> {
  if (asked === null || asked === chainId) return { checks, now };
  const sentence = `The node is one of chain ${asked}, and not of chain ${chainId}. Choose another node.`;
  const unknown = { state: "unknown", sentence } as const;
  return {
    checks: [
      { name: "standing", ...unknown },
      { name: "event", ...unknown },
    ],
    now: null,
  };
}

/**
 * Checks an attestation that an index or anybody else tells of, trusting nobody but a node of the chain: it stands on-chain
 * with these marks; the event that made it names this digest; a gateway sends a document with that digest; and the document
 * says what the chain says.
 * @param parameters.attestation As it's shown
 * @param parameters.gateways Addresses of trustless gateways, the nearest first
 * @param parameters.attestationRegistry Default: that of the client's chain
 * @returns Each check passed, failed or couldn't be made, the last two with a sentence; and gateways that lied
 * @throws {UnknownChainError} when no registry is given and Rizom isn't deployed on the client's chain
 * @example
 * const { result, checks } = await verifyAttestation(client, { attestation, gateways: ["https://ipfs.io"] });
 * if (result === "verified") show("Verified in your browser");
 */
export async function verifyAttestation(
  client: Client,
  {
    attestation,
    attestationRegistry,
    ...source
  }: { readonly attestation: Attestation } & DocumentSource & AttestationRegistryOption,
): Promise<AttestationVerification> {
  const { signal } = source;
  signal?.throwIfAborted();
  const option = attestationRegistry ? { attestationRegistry } : {};
  const chainId = client.chain?.id ?? (await getChainId(client));
  const { address: registry } = await attestationRegistryOf(client, option);
  const [onChain, asked] = await Promise.all([
    checkOnChain(client, { attestation, signal, attestationRegistry: registry }),
    getChainId(client).catch(() => null),
  ]);
  const { checks: first, now } = unlessOther(onChain, { asked, chainId });
  // What the document is compared with is what the chain says, and only without it what is shown.
  const claim = { attestation: { ...attestation, work: now?.work ?? attestation.work }, chainId, registry };
  const { checks: second, document, lyingGateways } = await checkDocument(claim, source);
  const checks = [...first, ...second];
  return { checks, result: resultOf(checks), revokedAt: now?.revokedAt ?? null, document, lyingGateways };
}
