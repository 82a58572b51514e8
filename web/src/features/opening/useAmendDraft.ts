import type { Asset, Engagement } from "@rizom/sdk";
import { useState } from "react";
import { type AmendDraft, resumeAmendment, startAmendment } from "./AmendDraft.ts";
import { amendStore } from "./amendStore.ts";

/** The amendment of an engagement that is being written: kept with every change until it's proposed or forgotten. */
export function useAmendDraft(engagement: Engagement, asset: Asset) {
  const id = String(engagement.engagementId);
  const [draft, setDraft] = useState(() => {
    const kept = amendStore.load().find((each) => each.id === id);
    return kept ?? startAmendment(engagement, asset);
  });
  return {
    // Outcomes may be funded or delivered while somebody writes.
    draft: resumeAmendment(draft, engagement, asset),
    change(part: Partial<AmendDraft>): void {
      const next = { ...draft, ...part, savedAt: Date.now() };
      setDraft(next);
      amendStore.save(next);
    },
    forget(): void {
      amendStore.discard(id);
      setDraft(startAmendment(engagement, asset));
    },
  };
}
