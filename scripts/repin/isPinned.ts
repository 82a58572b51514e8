import { cidFromDigest, type PinningEndpoint } from "@rizom/sdk";
import type { Hex } from "viem";
import { readCapped } from "../../sdk/src/documents/readCapped.ts";

const PATIENCE_MS = 15_000;
/** A node tells of one pin in far less. */
const MOST_BYTES = 4_096;

/** Whether a node has pinned it already, so that a run that was interrupted goes on where it stopped. Services are asked by `pinDocument` itself. */
export async function isPinned({ kind, url }: PinningEndpoint, digest: Hex): Promise<boolean> {
  if (kind !== "kubo") return false;
  const cid = cidFromDigest(digest);
  try {
    const response = await fetch(`${url}/api/v0/pin/ls?arg=${cid}`, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const answer: unknown = JSON.parse(new TextDecoder().decode(await readCapped(response, MOST_BYTES)));
    // That it answers isn't enough: a page of the web answers, too.
    const keys = typeof answer === "object" && answer !== null && "Keys" in answer ? answer.Keys : null;
    return response.ok && typeof keys === "object" && keys !== null && Object.hasOwn(keys, cid);
  } catch {
    // Then it's given to it, which says what is wrong.
    return false;
  }
}
