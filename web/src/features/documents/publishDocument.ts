import { DocumentNotAddedError, pinDocument, pinProblems } from "@rizom/sdk";
import type { Hex } from "viem";
import { environment } from "../../lib/environment.ts";
import { pinTrouble } from "../../lib/pinTrouble.ts";
import { pinningEndpoints } from "./pinningEndpoints.ts";

const NO_NODE =
  "This site knows no IPFS node to put the document on. Nothing is lost: use another site of the network, or name a node in its settings.";

/**
 * Puts a document on IPFS at every provider, and makes sure that it's found there: its digest is computed here first, and
 * what the gateways send is compared with it. What went wrong although it's there is said before somebody signs.
 *
 * @returns the digest, for the chain, and whether every provider has it
 * @throws {DocumentNotAddedError} when nobody takes it
 * @throws {DocumentUnavailableError} when it was taken and can't be had
 */
export async function putDocument(
  bytes: Uint8Array,
): Promise<{ readonly digest: Hex; readonly isEverywhere: boolean }> {
  const endpoints = pinningEndpoints();
  if (endpoints.length === 0) throw new DocumentNotAddedError(NO_NODE);
  const pinned = await pinDocument({ endpoints, gateways: environment.ipfsGatewayUrls, bytes });
  const problems = pinProblems(pinned);
  pinTrouble.add(problems);
  return { digest: pinned.digest, isEverywhere: problems.length === 0 };
}

/** The same for who needs to know the digest only. */
export const publishDocument = async (bytes: Uint8Array): Promise<Hex> => (await putDocument(bytes)).digest;
