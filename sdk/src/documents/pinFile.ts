import { fetchFile } from "./fetchFile.ts";
import { fileDigestOf } from "./fileDigestOf.ts";
import { FileNotAddedError } from "./fileErrors.ts";
import type { Pinned, PinOrder } from "./PinningEndpoint.ts";
import { pinAndReadBack } from "./pinAndReadBack.ts";

/**
 * Puts a file on IPFS at every endpoint, and makes sure that it's found there, as `pinDocument` does.
 * @returns Its digest, for the evidence that names it, and what became of it at each endpoint
 * @throws {FileError} when the file is empty or larger than 1 MiB; nothing is sent then
 * @throws {FileNotAddedError} when nobody has it, with a sentence for each
 * @throws {FileUnavailableError} when somebody has it, and no gateway sends it
 * @throws {FileMismatchError} when somebody has it, and what a gateway sends is something else
 * @example
 * const { digest } = await pinFile({ endpoints, gateways, bytes });
 */
export async function pinFile({
  bytes,
  gateways = [],
  origins = gateways,
  timeoutMs = 180_000,
  patienceMs = 30_000,
  readBackMs = 60_000,
  onMismatch,
  ...order
}: PinOrder): Promise<Pinned> {
  const digest = await fileDigestOf(bytes);
  const wanted = { digest, gateways, timeoutMs: readBackMs, patienceMs: 0, signal: order.signal } as const;
  return pinAndReadBack({
    ...{ ...order, bytes, digest, origins, timeoutMs, patienceMs, onMismatch },
    ...{ name: "file", NotAdded: FileNotAddedError },
    readBack: gateways.length === 0 ? null : (note) => fetchFile({ ...wanted, ...note }),
  });
}
