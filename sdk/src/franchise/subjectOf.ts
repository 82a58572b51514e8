import { type Address, type Hex, pad } from "viem";

/**
 * An account as the subject of a motion.
 * @returns 32 bytes
 * @example
 * withdrawSupportRequest({ franchiseRegistry, matter: "ADMIT_OWNER", subject: subjectOf(wen) });
 */
export function subjectOf(account: Address): Hex {
  return pad(account, { size: 32 }).toLowerCase() as Hex;
}
