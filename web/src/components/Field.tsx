import { type ReactNode, useId } from "react";

/** What a control must carry to belong to its label, hint and error. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  /** A sentence: what is wrong and what to do. */
  error?: string | null;
  /** Something that follows from what was typed, said politely while typing. */
  outcome?: ReactNode;
  children: (control: ControlProps) => ReactNode;
};

export function Field({ label, hint, error, outcome, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {children({ id, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined })}
      <div aria-live="polite">
        {error ? (
          <p className="field__error" id={`${id}-error`}>
            <span className="visually-hidden">Wrong: </span>
            {error}
          </p>
        ) : outcome ? (
          <div className="field__outcome">{outcome}</div>
        ) : null}
      </div>
    </div>
  );
}
