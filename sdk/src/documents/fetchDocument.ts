import type { Hex } from "viem";
import { MAX_DOCUMENT_BYTES } from "./digestOf.ts";
import { DocumentUnavailableError } from "./documentErrors.ts";
import { BlockUnavailable, fetchBlock } from "./fetchBlock.ts";

/**
 * Gets a document from IPFS by its digest. What arrives is verified, so that no gateway need be trusted: the first
 * gateway that sends the right bytes wins.
 * @param parameters.gateways Addresses of trustless gateways, the nearest first
 * @param parameters.timeoutMs How long each may take
 * @param parameters.patienceMs How long one may keep us waiting before the next is asked too; 0 asks all at once
 * @param parameters.onMismatch Told of each gateway that sent something else in its place, even when another sends it
 * @returns The document's bytes
 * @throws {DocumentUnavailableError} when no gateway serves it, with the reason for each
 * @throws {CidError} when the digest isn't 32 bytes
 * @example
 * const bytes = await fetchDocument({ digest, gateways: ["https://ipfs.io", "https://trustless-gateway.link"] });
 */
export async function fetchDocument({
  digest,
  gateways,
  timeoutMs = 15_000,
  patienceMs = 1_500,
  signal,
  onMismatch,
}: {
  readonly digest: Hex;
  readonly gateways: readonly string[];
  readonly timeoutMs?: number;
  readonly patienceMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onMismatch?: ((gateway: string) => void) | undefined;
}): Promise<Uint8Array<ArrayBuffer>> {
  const wanted = {
    digest,
    gateways,
    timeoutMs,
    patienceMs,
    signal,
    onMismatch,
    name: "document",
    most: MAX_DOCUMENT_BYTES,
  } as const;
  try {
    return await fetchBlock(wanted);
  } catch (failure) {
    if (!(failure instanceof BlockUnavailable)) throw failure;
    throw new DocumentUnavailableError(failure.cid, failure.reasons, { cause: failure.cause });
  }
}
