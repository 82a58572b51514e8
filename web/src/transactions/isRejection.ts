import { hasCode } from "./hasCode.ts";

/** EIP-1193's code, and that of libraries between us and the wallet. */
const REJECTED: readonly unknown[] = [4001, 5000, "ACTION_REJECTED"];

/**
 * Whether the person said no in the wallet: not an error, and nothing is said about it. The SDK's `decodeRevert` knows
 * too, but is too heavy for the entry bundle.
 */
export function isRejection(error: unknown): boolean {
  return hasCode(error, REJECTED);
}
