import { FileNotAddedError, pinFile, pinProblems } from "@rizom/sdk";
import type { Hex } from "viem";
import { environment } from "../../lib/environment.ts";
import { pinTrouble } from "../../lib/pinTrouble.ts";
import { pinningEndpoints } from "./pinningEndpoints.ts";

const NO_NODE =
  "This site knows no IPFS node to put the file on. Nothing is lost: use another site of the network, or name a node in its settings.";

/**
 * Puts a file on IPFS at every provider, and makes sure that it's found there, as `publishDocument` does.
 *
 * @param onAdded called when the first has taken it, before it's read back
 * @returns the digest, for the evidence
 * @throws {FileError} when it's empty or too large
 * @throws {FileNotAddedError} when nobody takes it
 * @throws {FileUnavailableError} when it was taken and can't be had
 * @throws {FileMismatchError} when it was taken and something else comes back
 */
export async function publishFile(bytes: Uint8Array, onAdded: () => void = () => {}): Promise<Hex> {
  const endpoints = pinningEndpoints();
  if (endpoints.length === 0) throw new FileNotAddedError(NO_NODE);
  const pinned = await pinFile({ endpoints, gateways: environment.ipfsGatewayUrls, bytes, onTaken: onAdded });
  pinTrouble.add(pinProblems(pinned));
  return pinned.digest;
}
