import { type Address, getAddress, isAddress, zeroAddress } from "viem";

export type AddressReading = { address: Address; error: null } | { address: null; error: string | null };

/** Reads a typed or pasted address. An empty field is neither an address nor an error. */
export function readAddress(typed: string): AddressReading {
  const text = typed.trim();
  if (text === "") return { address: null, error: null };
  if (/\.eth$/i.test(text)) return wrong("Names such as these can't be looked up here. Paste the address behind it.");
  if (!/^0x/i.test(text)) return wrong("An address starts with 0x.");
  if (/[^0-9a-fx]/i.test(text.slice(1))) return wrong("An address has only digits and the letters a to f after 0x.");
  if (text.length !== 42) {
    return wrong(`An address has 40 characters after 0x; this has ${text.length - 2}.`);
  }
  const body = text.slice(2);
  const mixed = body !== body.toLowerCase() && body !== body.toUpperCase();
  if (mixed && !isAddress(`0x${body}`)) {
    return wrong("Its upper and lower case letters don't fit together: a character is mistyped. Copy it again.");
  }
  const address = getAddress(`0x${body.toLowerCase()}`);
  if (address === zeroAddress) return wrong("This is the empty address: nobody can use what belongs to it.");
  return { address, error: null };
}

function wrong(error: string): AddressReading {
  return { address: null, error };
}
