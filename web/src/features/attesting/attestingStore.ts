import { createDraftStore } from "../drafting/createDraftStore.ts";
import { readAttestingDraft } from "./AttestingDraft.ts";

/** Attestations as they are being written, one draft for each engagement and account. */
export const attestingStore = createDraftStore("attestations", readAttestingDraft);
