import { useState } from "react";
import type { Address } from "viem";
import { type AttestingDraft, draftIdOf, type EntryDraft, emptyDraft } from "./AttestingDraft.ts";
import { attestingStore } from "./attestingStore.ts";
import { putEntry } from "./changeEntries.ts";

/** What an account is about to say about an engagement: kept with every change until it's sent or forgotten. */
export function useAttestingDraft(engagementId: bigint, account: Address) {
  const id = draftIdOf(engagementId, account);
  const [draft, setDraft] = useState(() => attestingStore.load().find((each) => each.id === id) ?? emptyDraft(id));
  const [isKept, setKept] = useState(true);

  function change(part: Partial<AttestingDraft>): void {
    const next = { ...draft, ...part, savedAt: Date.now() };
    setDraft(next);
    setKept(attestingStore.save(next));
  }

  return {
    draft,
    isKept,
    add: (entries: readonly EntryDraft[]) => change({ entries: [...draft.entries, ...entries] }),
    put: (entry: EntryDraft) => change({ entries: putEntry(draft.entries, entry) }),
    remove: (entryId: string) => change({ entries: draft.entries.filter((entry) => entry.id !== entryId) }),
    /** Since when it's said: the same moment at every try, so that each makes the same documents. */
    fixMoment(now: bigint): bigint {
      if (draft.validFrom !== null) return BigInt(draft.validFrom);
      change({ validFrom: Number(now) });
      return now;
    },
    forget(): void {
      attestingStore.discard(id);
      setDraft(emptyDraft(id));
    },
  };
}

export type AttestingState = ReturnType<typeof useAttestingDraft>;
