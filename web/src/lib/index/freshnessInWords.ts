import { formatCount } from "../formatCount.ts";
import type { Freshness } from "./judgeFreshness.ts";

const REASONS: Record<NonNullable<Freshness["reason"]>, string> = {
  unset: "There is no index here, so pages read the chain itself.",
  unreachable: "The index doesn't answer, so pages read the chain itself. It's slower, but nothing is missing.",
  behind: "The index is too far behind, so pages read the chain itself. It's slower, but nothing is missing.",
  errors: "The index reports errors, so pages read the chain itself. It's slower, but nothing is missing.",
};

function seconds(count: number): string {
  if (count < 90) return `${count} s`;
  if (count < 90 * 60) return `${Math.round(count / 60)} min`;
  return count < 48 * 3_600 ? `${Math.round(count / 3_600)} h` : `${Math.round(count / 86_400)} days`;
}

/**
 * Says honestly how current a page is.
 *
 * @param now seconds since 1970
 */
export function freshnessInWords(
  { source, reason, chain, index, blocksBehind, secondsBehind }: Freshness,
  now: number,
) {
  if (!chain && !index) return "The chain can't be reached. What you see may be old.";
  if (source === "chain") {
    if (!chain) return "The chain can't be reached. What you see may be old.";
    return `${reason ? REASONS[reason] : ""} Block ${formatCount(chain.block)}.`;
  }
  if (!index) return "";
  const age = index.timestamp === null ? "" : `, ${seconds(Math.max(0, now - index.timestamp))} ago`;
  const place = `Index is at block ${formatCount(index.block)}${age}`;
  if (!chain) return `${place}. The chain itself can't be reached.`;
  if (!blocksBehind) return `${place}.`;
  const distance = `${formatCount(blocksBehind)} ${blocksBehind === 1 ? "block" : "blocks"}`;
  return `${place}: ${distance}${secondsBehind ? ` (${seconds(secondsBehind)})` : ""} behind the chain.`;
}
