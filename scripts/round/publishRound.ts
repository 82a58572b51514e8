import { addDocument, fetchDocument } from "@rizom/sdk";
import { type BuiltAllocationList, readAllocationList } from "@rizom/sdk/rounds";
import type { Hex } from "viem";

/** A gateway that isn't the node itself may have to look for a new document for a while. */
const READ_BACK_MS = 60_000;

/**
 * Puts a list on IPFS, pages first, then reads all of it back from a gateway and verifies it as the dApp will.
 * @returns The header's CID
 */
export async function publishRound(
  list: BuiltAllocationList,
  { ipfsApiUrl, gateways }: { readonly ipfsApiUrl: string; readonly gateways: readonly string[] },
): Promise<string> {
  for (const bytes of list.pageBytes) await addDocument({ ipfsApiUrl, bytes });
  const cid = await addDocument({ ipfsApiUrl, bytes: list.headerBytes });
  const read = (digest: Hex) => fetchDocument({ digest, gateways, timeoutMs: READ_BACK_MS });
  await readAllocationList(await read(list.digest), read, list);
  return cid;
}
