import { buildEvidenceDocument } from "@rizom/sdk";
import { useState } from "react";
import type { Hex } from "viem";
import { publishDocument } from "../documents/publishDocument.ts";
import { type EvidenceText, sayUnready } from "./sayUnready.ts";
import { usePickedFiles } from "./usePickedFiles.ts";

const EMPTY: EvidenceText = { summary: "", body: "" };

/** An evidence that somebody writes: it stays as it is whatever fails, and what is on IPFS isn't sent again. */
export function useEvidenceDraft() {
  const picked = usePickedFiles();
  const [text, setText] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const unready = sayUnready(text, picked.files);

  async function put(): Promise<Hex> {
    const files = picked.files.flatMap(({ name, type, size, content }) =>
      content === null ? [] : [{ name, type, size, digest: content.digest }],
    );
    // Made before anything is sent: what can't be a document leaves nothing behind.
    const { bytes } = buildEvidenceDocument({ ...text, files });
    await picked.upload();
    return publishDocument(bytes);
  }

  return {
    text,
    picked,
    isPublishing,
    /** Why it can't be published, once somebody tried. */
    unready: asked ? unready : null,
    change: (part: Partial<EvidenceText>) => setText({ ...text, ...part }),
    clear(): void {
      setText(EMPTY);
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
      return put().finally(() => setPublishing(false));
    },
  };
}

export type EvidenceDraft = ReturnType<typeof useEvidenceDraft>;
