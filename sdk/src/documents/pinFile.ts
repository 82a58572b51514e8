import { cidFromDigest } from "./cidFromDigest.ts";
import { fetchFile } from "./fetchFile.ts";
import { fileDigestOf } from "./fileDigestOf.ts";
import { FileNotAddedError } from "./fileErrors.ts";
import type { Pinned, PinningEndpoint } from "./PinningEndpoint.ts";
import { pinBlock } from "./pinBlock.ts";

/**
 * Puts a file on IPFS at every endpoint, and makes sure that it's found there, as `pinDocument` does.
 * @param parameters.gateways Where it's read back, from all at once: whoever sends the right bytes first wins. Without any it's taken on trust
 * @param parameters.origins Gateways from which services can fetch it, when they are others
 * @param parameters.timeoutMs How long each endpoint may take: slow lines need a while for 1 MiB
 * @param parameters.patienceMs How long the others may keep us waiting when one has it
 * @param parameters.onTaken Called when the first has it, before it's read back
 * @param parameters.onMismatch Told of each gateway that sent something else, at once
 * @returns Its digest, for the evidence that names it, and what became of it at each endpoint
 * @throws {FileError} when the file is empty or larger than 1 MiB; nothing is sent then
 * @throws {FileNotAddedError} when nobody has it, with a sentence for each
 * @throws {FileUnavailableError} when somebody has it, and no gateway sends it
 * @throws {FileMismatchError} when somebody has it, and what a gateway sends is something else
 * @example
 * const { digest } = await pinFile({ endpoints, gateways, bytes });
 */
export async function pinFile({
  endpoints,
  bytes,
  gateways = [],
  origins = gateways,
  timeoutMs = 180_000,
  patienceMs = 30_000,
  signal,
  onTaken,
  onMismatch,
}: {
  readonly endpoints: readonly PinningEndpoint[];
  readonly bytes: Uint8Array;
  readonly gateways?: readonly string[];
  readonly origins?: readonly string[];
  readonly timeoutMs?: number;
  readonly patienceMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onTaken?: (() => void) | undefined;
  readonly onMismatch?: ((gateway: string) => void) | undefined;
}): Promise<Pinned> {
  const digest = await fileDigestOf(bytes);
  const block = { endpoints, origins, bytes, digest, timeoutMs, patienceMs, signal, onTaken } as const;
  const results = await pinBlock({ ...block, name: "file", NotAdded: FileNotAddedError });
  const mismatches: string[] = [];
  if (gateways.length > 0) {
    const note = (gateway: string) => {
      mismatches.push(gateway);
      onMismatch?.(gateway);
    };
    await fetchFile({ digest, gateways, patienceMs: 0, signal, onMismatch: note });
  }
  return { digest, cid: cidFromDigest(digest), results, mismatches };
}
