import { type Address, isAddress } from "viem";
import { useParams } from "wouter";
import { readAddress } from "../../components/readAddress.ts";

export type AddressParam = { address: Address; problem: null } | { address: null; problem: string };

/** Reads the address in a link; says what is wrong with it in a sentence. */
export function readAddressParam(text: string | undefined): AddressParam {
  const { address, error } = readAddress(text ?? "");
  if (address && isAddress(address)) return { address, problem: null };
  return { address: null, problem: error ?? "The address is missing from this link." };
}

/** The address in the page's path. */
export function useAddressParam(name: string): AddressParam {
  return readAddressParam(useParams()[name]);
}
