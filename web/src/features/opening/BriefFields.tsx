import { BRIEF_LIMITS, type WrittenText } from "@rizom/sdk";
import { TextField } from "../../components/TextField.tsx";
import { MarkdownField } from "../proposing/MarkdownField.tsx";
import type { Sentences } from "./readOutcome.ts";

type Props = {
  text: WrittenText;
  problems: Sentences;
  /** What each part is called. */
  labels: { readonly title: string; readonly summary: string; readonly body: string };
  bodyHint: string;
  rows?: number;
  onChange: (part: Partial<WrittenText>) => void;
};

/** Title, summary and text of a brief. */
export function BriefFields({ text, problems, labels, bodyHint, rows, onChange }: Props) {
  return (
    <>
      <TextField
        label={labels.title}
        hint={`One line, at most ${BRIEF_LIMITS.title} characters`}
        value={text.title}
        error={problems.title ?? null}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={labels.summary}
        hint={`What people see in lists, at most ${BRIEF_LIMITS.summary} characters`}
        value={text.summary}
        error={problems.summary ?? null}
        onChange={(summary) => onChange({ summary })}
      />
      <MarkdownField
        label={labels.body}
        hint={`${bodyHint} Markdown works; HTML is shown as text.`}
        value={text.body}
        rows={rows}
        error={problems.body ?? null}
        onChange={(body) => onChange({ body })}
      />
    </>
  );
}
