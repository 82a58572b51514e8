import { addFile, FileNotAddedError, fetchFile } from "@rizom/sdk";
import type { Hex } from "viem";
import { environment } from "../../lib/environment.ts";

const NO_NODE =
  "This site knows no IPFS node to put the file on. Nothing is lost: use another site of the network, or name a node in its settings.";

/**
 * Puts a file on IPFS and makes sure that it's found there: its digest is computed here first, and what the gateway
 * sends is compared with it.
 *
 * @param onAdded called when the node has taken it, before it's read back
 * @returns the digest, for the evidence
 * @throws {FileError} when it's empty or too large
 * @throws {FileNotAddedError} when no node takes it
 * @throws {FileUnavailableError} when it was taken and can't be had
 * @throws {FileMismatchError} when it was taken and something else comes back
 */
export async function publishFile(bytes: Uint8Array, onAdded: () => void = () => {}): Promise<Hex> {
  const { ipfsApiUrl, ipfsGatewayUrl } = environment;
  if (ipfsApiUrl === null) throw new FileNotAddedError(NO_NODE);
  const digest = await addFile({ ipfsApiUrl, bytes });
  onAdded();
  if (ipfsGatewayUrl !== null) await fetchFile({ digest, gateways: [ipfsGatewayUrl] });
  return digest;
}
