import { useRef } from "react";
import { Button } from "../../components/Button.tsx";
import type { DraftStep } from "./Draft.ts";
import { FieldOf } from "./FieldOf.tsx";
import { valuesIn } from "./queries.ts";
import type { Facts, Reading, Template, Values } from "./Template.ts";

type Props = {
  step: DraftStep;
  /** Null when this version doesn't know it. */
  template: Template | null;
  reading: Reading;
  facts: Facts;
  number: number;
  count: number;
  isOpen: boolean;
  /** Somebody wanted to go on: what is missing is said. */
  asked: boolean;
  onToggle: () => void;
  onChange: (values: Values) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** One action of the draft: its form, and its place among the others. */
export function StepCard(props: Props) {
  const { step, template, reading, facts, number, isOpen, asked, onToggle, onChange } = props;
  const label = template?.label ?? "An unknown action";
  const problems = asked ? { ...reading.missing, ...reading.wrong } : reading.wrong;
  const values = valuesIn(step, facts);
  const isComplete = reading.build !== null;
  const change = (part: Values) => onChange({ ...values, ...part });
  return (
    <li className="proposing__step">
      <div className="proposing__step-head">
        <h3 className="proposing__step-title">
          <span className="soft">{number}.</span> {label}
          {isComplete ? null : <span className="proposing__unfinished small">Not finished</span>}
        </h3>
        <StepTools {...props} label={label} />
      </div>
      {problems[""] ? <p className="field__error">{problems[""]}</p> : null}
      {isOpen && template ? (
        <div className="stack proposing__form">
          {template.Form ? (
            <template.Form values={values} facts={facts} problems={problems} onChange={change} />
          ) : (
            template
              .fields(values, facts)
              .map((field) => (
                <FieldOf
                  key={field.name}
                  field={field}
                  value={values[field.name] ?? ""}
                  facts={facts}
                  problems={problems}
                  onChange={(value) => change({ [field.name]: value })}
                />
              ))
          )}
          <div className="row">
            <Button size="small" onClick={onToggle}>
              Done
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
}

function StepTools({ number, count, isOpen, label, onToggle, onMove, onRemove }: Props & { label: string }) {
  const up = useRef<HTMLDivElement>(null);
  const name = `${label}, action ${number}`;

  /** Moving an element takes the focus from what is in it. */
  function move(by: 1 | -1): void {
    onMove(by);
    requestAnimationFrame(() => up.current?.querySelector<HTMLElement>(`[data-by="${by}"]`)?.focus());
  }

  return (
    <div className="proposing__step-tools" ref={up}>
      <Button
        variant="quiet"
        size="small"
        aria-expanded={isOpen}
        aria-label={`${isOpen ? "Close" : "Edit"} ${name}`}
        onClick={onToggle}
      >
        {isOpen ? "Close" : "Edit"}
      </Button>
      {number > 1 ? (
        <Button variant="quiet" size="small" data-by={-1} aria-label={`Move up: ${name}`} onClick={() => move(-1)}>
          Up
        </Button>
      ) : null}
      {number < count ? (
        <Button variant="quiet" size="small" data-by={1} aria-label={`Move down: ${name}`} onClick={() => move(1)}>
          Down
        </Button>
      ) : null}
      <Button variant="quiet" size="small" aria-label={`Remove ${name}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}
