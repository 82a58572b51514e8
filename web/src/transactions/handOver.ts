import { hasCode } from "./hasCode.ts";
import { isRejection } from "./isRejection.ts";
import type { Call } from "./record.ts";
import type { WalletCalls } from "./WalletCalls.ts";

/** EIP-5792: the wallet has calls of this id already. */
const DUPLICATE_ID = 5720;

/**
 * The wallet won't take them together: it doesn't know the method or its version (4200, -32601, -32602, -32004,
 * -32000), a capability (5700), the chain (5710), so many calls (5740), the person keeps their account as it is
 * (5750), or it can't (5760).
 */
const REFUSED: readonly unknown[] = [4200, -32601, -32602, -32004, -32000, 5700, 5710, 5740, 5750, 5760];

export type HandingOver =
  | { readonly kind: "taken"; readonly callsId: string }
  | { readonly kind: "rejected" }
  | { readonly kind: "refused" };

/**
 * Gives the wallet several calls in one prompt.
 *
 * @throws what the wallet answered, when it's neither a yes nor a no, and it doesn't know the calls now
 */
export async function handOver(wallet: WalletCalls, calls: readonly Call[], id: string): Promise<HandingOver> {
  try {
    return { kind: "taken", callsId: await wallet.send(calls, id) };
  } catch (error) {
    if (isRejection(error)) return { kind: "rejected" };
    // It was given them before: a reload, or an answer that never arrived.
    if (hasCode(error, [DUPLICATE_ID])) return { kind: "taken", callsId: id };
    if (hasCode(error, REFUSED)) return { kind: "refused" };
    const sighting = await wallet.look(id).catch(() => null);
    if (sighting && sighting.kind !== "unknown") return { kind: "taken", callsId: id };
    throw error;
  }
}
