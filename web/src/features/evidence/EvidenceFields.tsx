import { EVIDENCE_LIMITS, textProblems } from "@rizom/sdk";
import { Notice } from "../../components/Notice.tsx";
import { TextField } from "../../components/TextField.tsx";
import { MarkdownField } from "../proposing/MarkdownField.tsx";
import { FilePicker } from "./FilePicker.tsx";
import type { EvidenceDraft } from "./useEvidenceDraft.ts";
import "./evidence.css";

/** What shows that an outcome was delivered: a summary, a text and files. Publishing it is the page's. */
export function EvidenceFields({ evidence }: { evidence: EvidenceDraft }) {
  const { text, picked, isPublishing, unready, change } = evidence;
  const problems = textProblems(text, EVIDENCE_LIMITS);
  const isTold = unready !== null || text.summary.trim() !== "";
  return (
    <div className="stack">
      <TextField
        label="Summary"
        hint={`What you deliver, in a sentence or two: at most ${EVIDENCE_LIMITS.summary} characters.`}
        value={text.summary}
        error={isTold ? problems.summary : null}
        readOnly={isPublishing}
        onChange={(summary) => change({ summary })}
      />
      <MarkdownField
        label="Details"
        hint="What was done, and where to find it. Markdown works; HTML is shown as text. It may stay empty."
        rows={8}
        value={text.body}
        error={problems.body}
        onChange={(body) => change({ body })}
      />
      <FilePicker picked={picked} isLocked={isPublishing} />
      <Notice tone="information" title="It’s public and permanent.">
        <p>
          Text and files go to IPFS, where anybody can read them, and their digest goes on-chain: nobody can change or
          delete them afterwards. Leave out what is secret or somebody else’s.
        </p>
      </Notice>
      <div aria-live="polite">{unready === null ? null : <p className="field__error">{unready}</p>}</div>
      <p className="soft small" role="status">
        {isPublishing ? "Putting it on IPFS, and looking whether it’s found there. Keep this page open." : ""}
      </p>
    </div>
  );
}
