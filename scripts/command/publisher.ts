import { pinDocument, pinProblems } from "@rizom/sdk";
import { ipfsGateways, pinningEndpoints } from "./endpoints.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/** A gateway that isn't a node itself may have to look for a new document for a while. */
const READ_BACK_MS = 60_000;

/**
 * How a command puts documents on IPFS: with every provider that the environment names, read back before the chain names
 * them for ever. A provider that hasn't got one is said, and stops nothing as long as another has.
 * @param say Told of each trouble once
 * @throws {CommandError} when no provider is known
 */
export function publisher(env: Variables, chainId: number, say: (sentence: string) => void) {
  const endpoints = pinningEndpoints(env, chainId);
  const gateways = ipfsGateways(env, chainId);
  return async (bytes: Uint8Array): Promise<void> => {
    for (const sentence of pinProblems(await pinDocument({ endpoints, gateways, bytes, readBackMs: READ_BACK_MS })))
      say(sentence);
  };
}
