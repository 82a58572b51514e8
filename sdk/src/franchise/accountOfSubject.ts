import { type Address, getAddress, type Hex, slice } from "viem";

/**
 * The account that a motion about an owner concerns.
 * @returns The account; of a charter's digest, no account that means anything
 * @example
 * const invited = accountOfSubject(motion.subject);
 */
export function accountOfSubject(subject: Hex): Address {
  return getAddress(slice(subject, 12));
}
