import { buildEvidenceDocument } from "@rizom/sdk";
import { useState } from "react";
import type { Hex } from "viem";
import { publishDocument } from "../documents/publishDocument.ts";
import { type EvidenceText, sayUnready } from "./sayUnready.ts";
import { type PickedFiles, usePickedFiles } from "./usePickedFiles.ts";

const EMPTY: EvidenceText = { summary: "", body: "" };

/** Where the text is while it's written; files stay where they were picked. */
type KeptText = { readonly text: EvidenceText; readonly change: (part: Partial<EvidenceText>) => void };

/** Puts the files on IPFS, and then the document that names them. */
async function put(text: EvidenceText, picked: PickedFiles): Promise<Hex> {
  const files = picked.files.flatMap(({ name, type, size, content }) =>
    content === null ? [] : [{ name, type, size, digest: content.digest }],
  );
  // Made before anything is sent: what can't be a document leaves nothing behind.
  const { bytes } = buildEvidenceDocument({ ...text, files });
  await picked.upload();
  return publishDocument(bytes);
}

/**
 * An evidence that somebody writes: it stays as it is whatever fails, and what is on IPFS isn't sent again.
 *
 * @param kept who keeps the text beyond this page; without it, it lasts as long as the form
 */
export function useEvidenceDraft(kept?: KeptText) {
  const picked = usePickedFiles();
  const [own, setOwn] = useState(EMPTY);
  const text = kept?.text ?? own;
  const change = kept?.change ?? ((part: Partial<EvidenceText>) => setOwn({ ...own, ...part }));
  const [asked, setAsked] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const unready = sayUnready(text, picked.files);

  return {
    text,
    picked,
    isPublishing,
    /** Why it can't be published, once somebody tried. */
    unready: asked ? unready : null,
    change,
    clear(): void {
      change(EMPTY);
      setAsked(false);
      picked.clear();
    },
    /**
     * Puts the files on IPFS, each read back and verified, and then the document.
     *
     * @returns the digest, for the chain; null when something is missing, which the form says then
     * @throws what went wrong, after everything that could be sent was
     */
    async publish(): Promise<Hex | null> {
      setAsked(true);
      if (unready !== null || isPublishing) return null;
      setPublishing(true);
      return put(text, picked).finally(() => setPublishing(false));
    },
  };
}

export type EvidenceDraft = ReturnType<typeof useEvidenceDraft>;
