import { createDraftStore } from "../drafting/createDraftStore.ts";
import { readProfileDraft } from "./ProfileDraft.ts";

/** Profiles as they are being written, one for each account. */
export const profileStore = createDraftStore("profiles", readProfileDraft);
