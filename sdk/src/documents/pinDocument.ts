import { digestOf } from "./digestOf.ts";
import { DocumentNotAddedError } from "./documentErrors.ts";
import { fetchDocument } from "./fetchDocument.ts";
import type { Pinned, PinOrder } from "./PinningEndpoint.ts";
import { pinAndReadBack } from "./pinAndReadBack.ts";

/**
 * Puts a document on IPFS at every endpoint, and makes sure that it's found there: its address is computed first, and
 * what the gateways send is compared with it. One endpoint that has it is enough; the others' failures are in the result.
 * @returns What became of it at each endpoint, and which gateways sent something else
 * @throws {CidError} when the document is larger than 256 KiB; nothing is sent then
 * @throws {DocumentNotAddedError} when nobody has it, with a sentence for each
 * @throws {DocumentUnavailableError} when somebody has it, and no gateway sends it
 * @example
 * const endpoints = [{ kind: "kubo", url: "http://127.0.0.1:5001" }, { kind: "service", url, token }] as const;
 * const { digest, results } = await pinDocument({ endpoints, gateways: ["http://127.0.0.1:5001"], bytes });
 */
export async function pinDocument({
  bytes,
  gateways = [],
  origins = gateways,
  timeoutMs = 60_000,
  patienceMs = 10_000,
  readBackMs = 15_000,
  onMismatch,
  ...order
}: PinOrder): Promise<Pinned> {
  const digest = await digestOf(bytes);
  const wanted = { digest, gateways, timeoutMs: readBackMs, patienceMs: 0, signal: order.signal } as const;
  return pinAndReadBack({
    ...{ ...order, bytes, digest, origins, timeoutMs, patienceMs, onMismatch },
    ...{ name: "document", NotAdded: DocumentNotAddedError },
    readBack: gateways.length === 0 ? null : (note) => fetchDocument({ ...wanted, ...note }),
  });
}
