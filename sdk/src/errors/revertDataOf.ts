import { type Hex, isHex } from "viem";
import type { Cause } from "./causesOf.ts";

/** Nodes put what a contract answered into `data`, into `data.data` or into `raw`; viem decodes some into an object. */
function candidatesOf({ raw, data }: Cause): unknown[] {
  const inner = typeof data === "object" && data !== null && "data" in data ? data.data : undefined;
  return [raw, data, inner];
}

/**
 * The bytes with which a contract refused, wherever a wallet or node put them.
 * @returns At least a selector; null when there are none
 * @example
 * const data = revertDataOf(causesOf(error));
 */
export function revertDataOf(causes: readonly Cause[]): Hex | null {
  for (const candidate of causes.flatMap(candidatesOf)) {
    if (typeof candidate !== "string") continue;
    // Some nodes write "Reverted 0x…".
    const data = candidate.replace(/^Reverted\s+/, "");
    if (isHex(data) && data.length >= 10) return data;
  }
  return null;
}
