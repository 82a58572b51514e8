import { REASON_LIMITS, textProblems } from "@rizom/sdk";
import { Notice } from "../../../components/Notice.tsx";
import { TextField } from "../../../components/TextField.tsx";
import { MarkdownField } from "../../proposing/MarkdownField.tsx";

export type Reason = { readonly title: string; readonly body: string };

export const NO_REASON = { title: "", body: "" };

/** Whether a text can be published as it is. */
export const isReasonReady = (reason: Reason): boolean =>
  Object.values(textProblems(reason, REASON_LIMITS)).every((problem) => problem === null);

type Props = {
  reason: Reason;
  /** What is asked for, below the field of the text. */
  hint: string;
  asked: boolean;
  isPublishing: boolean;
  onChange: (part: Partial<Reason>) => void;
};

/** A title and a text, which everybody will be able to read. */
export function ReasonFields({ reason, hint, asked, isPublishing, onChange }: Props) {
  const problems = textProblems(reason, REASON_LIMITS);
  return (
    <>
      <TextField
        label="In one line"
        value={reason.title}
        error={asked ? problems.title : null}
        readOnly={isPublishing}
        onChange={(title) => onChange({ title })}
      />
      <MarkdownField
        label="Reasons"
        hint={hint}
        rows={6}
        value={reason.body}
        error={asked ? problems.body : null}
        onChange={(body) => onChange({ body })}
      />
      <Notice tone="information" title="It’s public and permanent.">
        <p>The text goes to IPFS and its digest on-chain: nobody can change or delete it afterwards.</p>
      </Notice>
      <p className="soft small" role="status">
        {isPublishing
          ? "Putting it on IPFS, and looking whether it’s found there."
          : "What you write is kept in this browser until it’s sent."}
      </p>
    </>
  );
}
