import { createDraftStore } from "../drafting/createDraftStore.ts";
import { readDraft } from "./Draft.ts";

/** Proposals as they are being written. */
export const draftStore = createDraftStore("drafts", readDraft);
