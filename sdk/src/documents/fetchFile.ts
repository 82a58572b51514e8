import type { Hex } from "viem";
import { MAX_FILE_BYTES } from "./EvidenceDocument.ts";
import { BlockUnavailable, fetchBlock } from "./fetchBlock.ts";
import { FileMismatchError, FileUnavailableError } from "./fileErrors.ts";

/**
 * Gets a file of an evidence from IPFS by its digest. What arrives is capped and verified, so that no gateway need be
 * trusted: the first gateway that sends the right bytes wins.
 * @param parameters.gateways Addresses of trustless gateways, the nearest first
 * @param parameters.timeoutMs How long each may take
 * @param parameters.patienceMs How long one may keep us waiting before the next is asked too; 0 asks all at once
 * @param parameters.onMismatch Told of each gateway that sent something else in its place, even when another sends it
 * @returns The file's bytes, of which nothing is known but that they're the ones
 * @throws {FileUnavailableError} when no gateway serves it, with the reason for each
 * @throws {FileMismatchError} when none serves it and one sent something else in its place
 * @throws {CidError} when the digest isn't 32 bytes
 * @example
 * const bytes = await fetchFile({ digest, gateways: ["https://ipfs.io", "https://dweb.link"] });
 */
export async function fetchFile({
  digest,
  gateways,
  timeoutMs = 60_000,
  patienceMs = 3_000,
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
    name: "file",
    most: MAX_FILE_BYTES,
  } as const;
  try {
    return await fetchBlock(wanted);
  } catch (failure) {
    if (!(failure instanceof BlockUnavailable)) throw failure;
    const { cid, reasons, isMismatch, cause } = failure;
    throw new (isMismatch ? FileMismatchError : FileUnavailableError)(cid, reasons, { cause });
  }
}
