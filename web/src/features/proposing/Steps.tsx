import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { type DraftStep, newStep } from "./Draft.ts";
import { StepCard } from "./StepCard.tsx";
import type { Facts, Reading, Template } from "./Template.ts";
import { TEMPLATES, templateOf } from "./templates/index.ts";

type Props = {
  steps: readonly DraftStep[];
  readings: readonly Reading[];
  facts: Facts;
  asked: boolean;
  onChange: (steps: readonly DraftStep[]) => void;
};

const NOTHING: Reading = { wrong: {}, missing: {}, build: null };

/** The actions of a proposal: added from forms, changed, reordered and removed. */
export function Steps({ steps, readings, facts, asked, onChange }: Props) {
  const [open, setOpen] = useState<string | null>(() => steps.at(0)?.id ?? null);
  const [isAdding, setAdding] = useState(false);

  function add(template: Template): void {
    const step = newStep(template.id, template.empty(facts));
    onChange([...steps, step]);
    setOpen(step.id);
    setAdding(false);
  }

  function move(from: number, by: 1 | -1): void {
    const moved = [...steps];
    const [step] = moved.splice(from, 1);
    if (step) moved.splice(from + by, 0, step);
    onChange(moved);
  }

  return (
    <div className="stack">
      {steps.length === 0 ? null : (
        <ol className="proposing__steps">
          {steps.map((step, index) => {
            const reading = readings[index] ?? NOTHING;
            const isWrong = asked && reading.build === null;
            return (
              <StepCard
                key={step.id}
                step={step}
                template={templateOf(step.template)}
                reading={reading}
                facts={facts}
                number={index + 1}
                count={steps.length}
                isOpen={open === step.id || isWrong}
                asked={asked}
                onToggle={() => setOpen(open === step.id ? null : step.id)}
                onChange={(values) =>
                  onChange(steps.map((other) => (other.id === step.id ? { ...step, values } : other)))
                }
                onMove={(by) => move(index, by)}
                onRemove={() => onChange(steps.filter(({ id }) => id !== step.id))}
              />
            );
          })}
        </ol>
      )}
      {isAdding || steps.length === 0 ? (
        <TemplateMenu onChoose={add} />
      ) : (
        <div className="row">
          <Button onClick={() => setAdding(true)}>Add another action</Button>
        </div>
      )}
    </div>
  );
}

function TemplateMenu({ onChoose }: { onChoose: (template: Template) => void }) {
  return (
    <ul className="proposing__menu" aria-label="What can be proposed">
      {TEMPLATES.map((template) => (
        <li key={template.id}>
          <button type="button" className="proposing__template" onClick={() => onChoose(template)}>
            <strong>{template.label}</strong>
            <span className="small soft">{template.about}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
