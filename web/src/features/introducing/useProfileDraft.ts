import type { Profile } from "@rizom/sdk";
import { useState } from "react";
import type { Address } from "viem";
import { draftIdOf, type ProfileDraft, startProfile } from "./ProfileDraft.ts";
import { profileStore } from "./profileStore.ts";

/** The profile that an account is writing: kept with every change until it's published or forgotten. */
export function useProfileDraft(account: Address, present: Profile | null) {
  const id = draftIdOf(account);
  const [draft, setDraft] = useState(
    () => profileStore.load().find((each) => each.id === id) ?? startProfile(id, present),
  );
  const [isKept, setKept] = useState(true);
  return {
    draft,
    isKept,
    change(part: Partial<ProfileDraft>): void {
      const next = { ...draft, ...part, savedAt: Date.now() };
      setDraft(next);
      setKept(profileStore.save(next));
    },
    /** Begins again with what is published. */
    forget(published: Profile | null = present): void {
      profileStore.discard(id);
      setDraft(startProfile(id, published));
    },
  };
}

export type ProfileState = ReturnType<typeof useProfileDraft>;
