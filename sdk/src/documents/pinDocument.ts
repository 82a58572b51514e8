import { cidFromDigest } from "./cidFromDigest.ts";
import { digestOf } from "./digestOf.ts";
import { DocumentNotAddedError } from "./documentErrors.ts";
import { fetchDocument } from "./fetchDocument.ts";
import type { Pinned, PinningEndpoint } from "./PinningEndpoint.ts";
import { pinBlock } from "./pinBlock.ts";

/**
 * Puts a document on IPFS at every endpoint, and makes sure that it's found there: its address is computed first, and
 * what the gateways send is compared with it. One endpoint that has it is enough; the others' failures are in the result.
 * @param parameters.gateways Where it's read back, from all at once: whoever sends the right bytes first wins. Without any it's taken on trust
 * @param parameters.origins Gateways from which services can fetch it, when they are others
 * @param parameters.timeoutMs How long each endpoint may take
 * @param parameters.patienceMs How long the others may keep us waiting when one has it
 * @param parameters.readBackMs How long each gateway may take
 * @param parameters.onTaken Called when the first has it, before it's read back
 * @param parameters.onMismatch Told of each gateway that sent something else, at once
 * @returns What became of it at each endpoint, and which gateways sent something else
 * @throws {CidError} when the document is larger than 256 KiB; nothing is sent then
 * @throws {DocumentNotAddedError} when nobody has it, with a sentence for each
 * @throws {DocumentUnavailableError} when somebody has it, and no gateway sends it
 * @example
 * const endpoints = [{ kind: "kubo", url: "http://127.0.0.1:5001" }, { kind: "service", url, token }] as const;
 * const { digest, results } = await pinDocument({ endpoints, gateways: ["http://127.0.0.1:5001"], bytes });
 */
export async function pinDocument({
  endpoints,
  bytes,
  gateways = [],
  origins = gateways,
  timeoutMs = 60_000,
  patienceMs = 10_000,
  readBackMs = 15_000,
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
  readonly readBackMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onTaken?: (() => void) | undefined;
  readonly onMismatch?: ((gateway: string) => void) | undefined;
}): Promise<Pinned> {
  const digest = await digestOf(bytes);
  const block = { endpoints, origins, bytes, digest, timeoutMs, patienceMs, signal, onTaken } as const;
  const results = await pinBlock({ ...block, name: "document", NotAdded: DocumentNotAddedError });
  const mismatches: string[] = [];
  if (gateways.length > 0) {
    const note = (gateway: string) => {
      mismatches.push(gateway);
      onMismatch?.(gateway);
    };
    await fetchDocument({ digest, gateways, timeoutMs: readBackMs, patienceMs: 0, signal, onMismatch: note });
  }
  return { digest, cid: cidFromDigest(digest), results, mismatches };
}
