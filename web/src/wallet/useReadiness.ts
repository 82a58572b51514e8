import type { Address } from "viem";
import { useConnection } from "wagmi";
import { chain } from "../lib/publicClient.ts";

export type Readiness =
  | { readonly ready: true; readonly account: Address; readonly explanation: null }
  /** Why acting isn't possible yet, and what to do, in a sentence. */
  | { readonly ready: false; readonly account: Address | null; readonly explanation: string };

/** Whether the person can act now: connected, on the right chain. Actions explain rather than fail. */
export function useReadiness(): Readiness {
  const { address, chainId, status } = useConnection();
  if (status === "reconnecting" || status === "connecting") {
    return { ready: false, account: address ?? null, explanation: "Your wallet is connecting…" };
  }
  if (!address) return { ready: false, account: null, explanation: "Connect a wallet first; reading needs none." };
  if (chainId !== chain.id) {
    return {
      ready: false,
      account: address,
      explanation: `Your wallet is on another chain. Switch it to ${chain.name}.`,
    };
  }
  return { ready: true, account: address, explanation: null };
}
