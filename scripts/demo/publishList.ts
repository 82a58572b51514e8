import { addDocument } from "@rizom/sdk";
import type { BuiltAllocationList } from "@rizom/sdk/rounds";

/** Puts the documents of an allocation list on IPFS; the header last, because it names the others. */
export async function publishList(ipfsApiUrl: string, { pageBytes, headerBytes }: BuiltAllocationList): Promise<void> {
  for (const bytes of [...pageBytes, headerBytes]) await addDocument({ ipfsApiUrl, bytes });
}
