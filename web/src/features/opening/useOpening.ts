import { type KeptDraftState, useKeptDraft } from "../drafting/useKeptDraft.ts";
import { emptyOpening, type OpeningDraft } from "./OpeningDraft.ts";
import { openingStore } from "./openingStore.ts";

/** A new draft for the franchise, and the split if one is named, that the address asks for. */
const draftOf = (parameters: URLSearchParams): OpeningDraft => ({
  ...emptyOpening(parameters.get("franchise") ?? ""),
  split: parameters.get("split") ?? "",
});

const pathOf = ({ id, savedAt, franchise }: OpeningDraft) =>
  `/engagements/new?franchise=${franchise}${savedAt === 0 ? "" : `&draft=${id}`}`;

/** The engagement that is on the screen. */
export function useOpening(franchise: bigint) {
  const empty = () => emptyOpening(String(franchise));
  return useKeptDraft({ store: openingStore, empty, start: draftOf, pathOf });
}

export type OpeningState = KeptDraftState<OpeningDraft>;
