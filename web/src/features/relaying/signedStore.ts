import { useMemo } from "react";
import { type Address, isAddressEqual } from "viem";
import { createDraftStore, type Kept } from "../drafting/createDraftStore.ts";
import { idOf, readSigned, type Signed, writeSigned } from "./SignedFile.ts";

/** As its file has it. */
type KeptSigned = Kept & { readonly text: string };

/** Each holds for a week. */
const MOST = 100;

/** What was signed in this browser, or opened here by whoever signed it: without it nobody knows what can be cancelled. */
export const signedStore = createDraftStore("signed", readKept, MOST);

function readKept(value: unknown): KeptSigned | null {
  if (typeof value !== "object" || value === null || !("text" in value) || typeof value.text !== "string") return null;
  const { signed } = readSigned(value.text);
  return signed && { id: idOf(signed), savedAt: 0, title: "", text: value.text };
}

/** Keeps what was signed, and forgets what can't be sent any more; tells whether this browser keeps anything. */
export function keepSigned(signed: Signed, now: bigint): boolean {
  const kept = signedStore.load();
  if (kept.some(({ id }) => id === idOf(signed))) return true;
  for (const { id, text } of kept) {
    const known = readSigned(text).signed;
    if (known && known.deadline < now) signedStore.discard(id);
  }
  return signedStore.save({ id: idOf(signed), savedAt: Date.now(), title: "", text: writeSigned(signed) });
}

/** All that an account signed and this browser keeps. */
export function useKeptSigned(account: Address): readonly Signed[] {
  const kept = signedStore.useAll();
  return useMemo(() => {
    const all = kept.flatMap(({ text }) => readSigned(text).signed ?? []);
    return all.filter(({ attester }) => isAddressEqual(attester, account));
  }, [kept, account]);
}
