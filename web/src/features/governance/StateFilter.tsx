import { FILTERS, type Filter, type Judged, passesFilter } from "./proposalOrder.ts";

type Props = {
  judged: readonly Judged[];
  /** Whether there are older ones that aren't counted. */
  isPart: boolean;
  filter: Filter;
  onChange: (filter: Filter) => void;
};

/** Narrows a list by state, with how many there are of each. */
export function StateFilter({ judged, isPart, filter, onChange }: Props) {
  return (
    <fieldset className="state-filter">
      <legend className="visually-hidden">Which proposals</legend>
      {FILTERS.map(([value, word]) => {
        const count = judged.filter((each) => passesFilter(each, value)).length;
        return (
          <label key={value} className="state-filter__option">
            <input
              type="radio"
              name="proposal-state"
              className="visually-hidden"
              checked={filter === value}
              onChange={() => onChange(value)}
            />
            <span>
              {word} <span className="state-filter__count">{count}</span>
            </span>
          </label>
        );
      })}
      {isPart ? <p className="small soft">Of the newest {judged.length}.</p> : null}
    </fieldset>
  );
}
