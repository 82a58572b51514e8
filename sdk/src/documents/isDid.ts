import { type Address, getAddress } from "viem";

const DID = /^did:pkh:eip155:[1-9]\d{0,15}:(0x[0-9a-fA-F]{40})$/;

/**
 * Whether a text names an account as `didOf` does, with the checksum: one account has one name.
 * @example
 * isDid("did:pkh:eip155:1:0xabc"); // false
 */
export function isDid(text: string): boolean {
  const [, account] = DID.exec(text) ?? [];
  return account !== undefined && getAddress(account.toLowerCase() as Address) === account; // As the pattern says.
}
