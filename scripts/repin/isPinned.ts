import { cidFromDigest, type PinningEndpoint } from "@rizom/sdk";
import type { Hex } from "viem";

const PATIENCE_MS = 15_000;

/** Whether a node has pinned it already, so that a run that was interrupted goes on where it stopped. Services are asked by `pinDocument` itself. */
export async function isPinned({ kind, url }: PinningEndpoint, digest: Hex): Promise<boolean> {
  if (kind !== "kubo") return false;
  try {
    const response = await fetch(`${url}/api/v0/pin/ls?arg=${cidFromDigest(digest)}`, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Then it's given to it, which says what is wrong.
    return false;
  }
}
