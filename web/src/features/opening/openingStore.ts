import { createDraftStore } from "../drafting/createDraftStore.ts";
import { readOpeningDraft } from "./OpeningDraft.ts";

/** Engagements as they are being written. */
export const openingStore = createDraftStore("openings", readOpeningDraft);
