import { LEVELS, WORK_TYPES, WORK_WORDS } from "@rizom/sdk";
import { Field } from "../../components/Field.tsx";
import { TextField } from "../../components/TextField.tsx";
import { nameOfLevel } from "../certification/nameOfLevel.ts";

import { LONGEST_SEARCH, type Question } from "./question.ts";

type Props = {
  /** Those that have anybody: what people call them, by number. */
  franchises: ReadonlyMap<bigint, string>;
  question: Question;
  typed: string;
  onType: (text: string) => void;
  onChange: (part: Partial<Question>) => void;
};

/** Who is looked for: words, a type of work, a level, a franchise; and in which order. */
export function PeopleFilters({ franchises, question, typed, onType, onChange }: Props) {
  const { work, level, order } = question;
  return (
    <section className="people-filters" aria-label="Search and filter">
      <div className="people-filters__search">
        <TextField
          label="Search"
          type="search"
          hint="A name, what they do, or how their address begins"
          maxLength={LONGEST_SEARCH}
          value={typed}
          onChange={onType}
        />
      </div>
      <Choice
        label="Type of work"
        value={work ?? ""}
        options={[["", "Any"], ...WORK_TYPES.map((one) => [one, WORK_WORDS[one].name] as const)]}
        onChange={(value) => onChange({ work: WORK_TYPES.find((one) => one === value) ?? null })}
      />
      <Choice
        label="Level"
        value={`${level}`}
        options={[["0", "Any"], ...LEVELS.slice(1).map((_, index) => [`${index + 1}`, sayFrom(index + 1)] as const)]}
        onChange={(value) => onChange({ level: Number(value) })}
      />
      <FranchiseChoice franchises={franchises} question={question} onChange={onChange} />
      <Choice
        label="Sort by"
        value={order}
        options={[
          ["score", "Score"],
          ["newest", "Newest"],
        ]}
        onChange={(value) => onChange({ order: value === "newest" ? "newest" : "score" })}
      />
    </section>
  );
}

const sayFrom = (level: number) =>
  level === LEVELS.length - 1 ? nameOfLevel(level) : `${nameOfLevel(level)} or higher`;

type FranchiseProps = Pick<Props, "franchises" | "question" | "onChange">;

function FranchiseChoice({ franchises, question: { franchiseId }, onChange }: FranchiseProps) {
  // A link may ask for one that has nobody.
  const asked = franchiseId === null || franchises.has(franchiseId) ? [] : [franchiseId];
  const options = [...asked, ...franchises.keys()].map(
    (id) => [`${id}`, franchises.get(id) ?? `Franchise ${id}`] as const,
  );
  return (
    <Choice
      label="Franchise"
      value={`${franchiseId ?? ""}`}
      options={[["", "Any"], ...options]}
      onChange={(value) => onChange({ franchiseId: value === "" ? null : BigInt(value) })}
    />
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange: (value: string) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
