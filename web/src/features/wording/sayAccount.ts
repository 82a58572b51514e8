import type { Address } from "viem";
import { nameOf } from "../../lib/names.ts";
import { shortenAddress } from "../../lib/shortenAddress.ts";

/** Who an address is, for sentences: the name when the app knows one, else the ends of the address. */
export function sayAccount(address: Address): string {
  return nameOf(address) ?? shortenAddress(address);
}
