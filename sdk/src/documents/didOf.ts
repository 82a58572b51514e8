import { type Address, getAddress } from "viem";

/**
 * An account on a chain as credentials name it.
 * @param chainId Of the chain on which its deeds are
 * @returns did:pkh, with the account's checksum
 * @throws {InvalidAddressError} when the account isn't an address
 * @example
 * didOf(1, account); // "did:pkh:eip155:1:0xAbC…"
 */
export function didOf(chainId: number, account: Address): string {
  return `did:pkh:eip155:${chainId}:${getAddress(account)}`;
}
