import { Field } from "../../components/Field.tsx";
import { Tabs } from "../../components/Tabs.tsx";
import { Markdown } from "../markdown/Markdown.tsx";

type Props = {
  label: string;
  hint?: string;
  value: string;
  error: string | null;
  rows?: number;
  onChange: (value: string) => void;
};

/** A text with Markdown: written on one tab, seen as others will see it on the other. */
export function MarkdownField({ label, hint, value, error, rows = 12, onChange }: Props) {
  const write = (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
  const preview =
    value.trim() === "" ? <p className="soft">Nothing is written yet.</p> : <Markdown text={value} topHeading={4} />;
  return (
    <Tabs
      label={label}
      tabs={[
        { value: "write", label: "Write", content: write },
        { value: "preview", label: "Preview", content: preview },
      ]}
    />
  );
}
