import { LogsUnavailableError, type NonceState, readNonceState } from "@rizom/sdk";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";
import type { Signed } from "./SignedFile.ts";

/** What the chain says of a signature: "over" when it was sent or cancelled, and the node doesn't tell which. */
export type Standing = NonceState | "over";

/** Somebody else may send it at any moment. */
const AGAIN = 30_000;

/** Whether what was signed is still unsent, by the chain's own word. */
export const standingQueryOptions = (signed: Signed) => ({
  queryKey: keys.reputationPart("signature", signed.attester.toLowerCase(), String(signed.nonce)),
  queryFn: () => readStanding(signed),
  refetchInterval: AGAIN,
});

/** The same, once. */
export async function readStanding({ attester, nonce, registry }: Signed): Promise<Standing> {
  try {
    return await readNonceState(publicClient, { account: attester, nonce, attestationRegistry: registry });
  } catch (error) {
    if (error instanceof LogsUnavailableError) return "over";
    throw error;
  }
}
