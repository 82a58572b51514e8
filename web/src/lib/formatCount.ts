import { DIGIT_GROUP } from "../components/digitGroup.ts";

/**
 * Writes a count (of blocks, of members) with its digits grouped as amounts are: by a space, never by a comma.
 *
 * @example formatCount(12_345) // "12 345"
 */
export function formatCount(count: number | bigint): string {
  return count.toString().replace(/\B(?=(\d{3})+$)/g, DIGIT_GROUP);
}
