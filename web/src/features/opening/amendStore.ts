import { createDraftStore } from "../drafting/createDraftStore.ts";
import { readAmendDraft } from "./AmendDraft.ts";

/** Amendments as they are being written, one for each engagement. */
export const amendStore = createDraftStore("amendments", readAmendDraft);
