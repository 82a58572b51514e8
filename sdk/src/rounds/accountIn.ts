import { type Address, checksumAddress, zeroAddress } from "viem";
import { shown } from "./shown.ts";

/** What a field says, or a sentence that says what is wrong with it. */
export type Field<Value> = { readonly value: Value } | { readonly sentence: string };

/**
 * Reads the account of an allocation.
 * @returns The address in lower case, or a sentence
 * @example
 * accountIn("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"); // { value: "0xf39f…" }
 */
export function accountIn(field: string): Field<Address> {
  const text = field.trim();
  if (text === "") return { sentence: "The account is missing." };
  if (!/^0x[0-9a-fA-F]{40}$/.test(text)) {
    return { sentence: `${shown(text)} isn't an address: it begins with 0x and has 40 digits after it.` };
  }
  // The border from text: it was just matched.
  const lower = text.toLowerCase() as Address;
  if (text !== lower && text !== checksumAddress(lower)) {
    return {
      sentence: `${text} has a wrong checksum: a digit or a capital letter isn't right. Copy it from its source again.`,
    };
  }
  if (lower === zeroAddress) return { sentence: "The zero address belongs to nobody. Take the line out." };
  return { value: lower };
}
