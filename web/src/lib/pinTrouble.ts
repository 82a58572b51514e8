import { createNotes } from "./createNotes.ts";

/** What went wrong with documents that are on IPFS all the same: said before somebody signs for them. */
export const pinTrouble = createNotes();
