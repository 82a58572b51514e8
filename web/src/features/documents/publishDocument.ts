import { addDocument, DocumentNotAddedError, digestOf, fetchDocument } from "@rizom/sdk";
import type { Hex } from "viem";
import { environment } from "../../lib/environment.ts";

const NO_NODE =
  "This site knows no IPFS node to put the document on. Nothing is lost: use another site of the network, or name a node in its settings.";

/**
 * Puts a document on IPFS and makes sure that it's found there: its digest is computed here first, and what the gateway
 * sends is compared with it.
 *
 * @returns the digest, for the chain
 * @throws {DocumentNotAddedError} when no node takes it
 * @throws {DocumentUnavailableError} when it was taken and can't be had
 */
export async function publishDocument(bytes: Uint8Array): Promise<Hex> {
  const { ipfsApiUrl, ipfsGatewayUrl } = environment;
  if (ipfsApiUrl === null) throw new DocumentNotAddedError(NO_NODE);
  const digest = await digestOf(bytes);
  await addDocument({ ipfsApiUrl, bytes });
  if (ipfsGatewayUrl !== null) await fetchDocument({ digest, gateways: [ipfsGatewayUrl] });
  return digest;
}
