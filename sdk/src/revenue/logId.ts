import { concat, type Hex, numberToHex } from "viem";

/** The index writes numbers lowest byte first. */
function lowestFirst(value: number): Hex {
  const bytes = numberToHex(value, { size: 4 }).slice(2).match(/../g) ?? [];
  return `0x${bytes.reverse().join("")}`;
}

/**
 * The id that the index gives to what an event told.
 * @param position Position in the page, for what comes from one event of many (`PayoutsPushed`)
 * @returns Transaction hash, log index and position
 * @example
 * const id = logId(log.transactionHash, log.logIndex);
 */
export function logId(transaction: Hex, logIndex: number, position?: number): Hex {
  return concat([transaction, lowestFirst(logIndex), ...(position === undefined ? [] : [lowestFirst(position)])]);
}
