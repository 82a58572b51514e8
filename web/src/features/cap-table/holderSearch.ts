import { type Address, isAddress } from "viem";

/** Whom to look for: everybody, some accounts, or accounts that begin in a certain way. */
export type HolderSearch =
  | { readonly kind: "everybody" }
  | { readonly kind: "accounts"; readonly accounts: readonly Address[] }
  /** Lower case, `0x` and up to 39 more characters. */
  | { readonly kind: "prefix"; readonly prefix: string };

export type SearchReading = { search: HolderSearch; error: null } | { search: null; error: string };

/** A shortened address as the app shows it: only its beginning can be looked for. */
const SHORTENED = /^(0x[0-9a-f]+)(?:…|\.\.+)[0-9a-f]*$/;

/**
 * Reads what was typed into the search: an address, its beginning, or (part of) a name that the app knows.
 *
 * @param findByName accounts whose name has a text in it, whatever the case of its letters
 */
export function readSearch(typed: string, findByName: (text: string) => readonly Address[]): SearchReading {
  const text = typed.trim().toLowerCase();
  if (text === "") return { search: { kind: "everybody" }, error: null };
  if (/^0x/.test(text)) return readAddressPart(SHORTENED.exec(text)?.[1] ?? text);
  const accounts = findByName(text);
  if (accounts.length > 0) return { search: { kind: "accounts", accounts }, error: null };
  return {
    search: null,
    error: "No name that is known here has this in it. An address, or how it begins, can be looked for too.",
  };
}

function readAddressPart(text: string): SearchReading {
  if (!/^0x[0-9a-f]*$/.test(text)) {
    return { search: null, error: "An address has only digits and the letters a to f after 0x." };
  }
  if (text.length > 42) return { search: null, error: "This is longer than an address." };
  if (isAddress(text)) return { search: { kind: "accounts", accounts: [text] }, error: null };
  return { search: text === "0x" ? { kind: "everybody" } : { kind: "prefix", prefix: text }, error: null };
}

/** Whether an account is among those that are looked for. */
export function isFound(account: Address, search: HolderSearch): boolean {
  const own = account.toLowerCase();
  if (search.kind === "accounts") return search.accounts.some((wanted) => wanted.toLowerCase() === own);
  return search.kind === "everybody" || own.startsWith(search.prefix);
}
