import { cidFromDigest, fetchDocument } from "@rizom/sdk";
import { type BuiltAllocationList, readAllocationList } from "@rizom/sdk/rounds";
import type { Hex } from "viem";

/** A gateway that isn't the node itself may have to look for a new document for a while. */
const READ_BACK_MS = 60_000;

/**
 * Puts a list on IPFS, pages first, then reads all of it back from the gateways and verifies it as the dApp will.
 * @param publish From `publisher`
 * @returns The header's CID
 */
export async function publishRound(
  list: BuiltAllocationList,
  {
    publish,
    gateways,
  }: { readonly publish: (bytes: Uint8Array) => Promise<void>; readonly gateways: readonly string[] },
): Promise<string> {
  for (const bytes of [...list.pageBytes, list.headerBytes]) await publish(bytes);
  const read = (digest: Hex) => fetchDocument({ digest, gateways, timeoutMs: READ_BACK_MS });
  await readAllocationList(await read(list.digest), read, list);
  return cidFromDigest(list.digest);
}
