import { PROPOSAL_LIMITS, textProblems } from "@rizom/sdk";
import { Notice } from "../../components/Notice.tsx";
import { TextField } from "../../components/TextField.tsx";
import type { Draft } from "./Draft.ts";
import { MarkdownField } from "./MarkdownField.tsx";

type Props = { draft: Draft; asked: boolean; onChange: (part: Partial<Draft>) => void };

/** Title, summary and reasons: what people read before they vote. */
export function TextFields({ draft, asked, onChange }: Props) {
  const { title, summary, body } = draft;
  const problems = textProblems({ title, summary, body }, PROPOSAL_LIMITS);
  return (
    <div className="stack">
      <TextField
        label="Title"
        hint={`One line, at most ${PROPOSAL_LIMITS.title} characters`}
        value={title}
        error={asked || title.trim() !== "" ? problems.title : null}
        onChange={(next) => onChange({ title: next })}
      />
      <TextField
        label="Summary"
        hint={`What people see in the list, at most ${PROPOSAL_LIMITS.summary} characters`}
        value={summary}
        error={problems.summary}
        onChange={(next) => onChange({ summary: next })}
      />
      <MarkdownField
        label="Reasons"
        hint="Why it’s good for the network, and what speaks against it. Markdown works; HTML is shown as text."
        value={body}
        error={problems.body}
        onChange={(next) => onChange({ body: next })}
      />
      <Notice tone="information" title="It’s public and permanent.">
        <p>The text goes to IPFS and its fingerprint on-chain: nobody can change or delete it afterwards.</p>
      </Notice>
    </div>
  );
}
