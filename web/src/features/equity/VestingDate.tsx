import type { ReactNode } from "react";
import { Field } from "../../components/Field.tsx";
import { sayDay } from "./sayEquity.ts";
import { dayFromInput, dayToInput } from "./vestingDay.ts";

const DAY = 86_400n;

type Props = {
  /** All in days since 1970. */
  day: number;
  first: number;
  last: number;
  onPick: (day: number) => void;
  /** Stands beside the date. */
  children?: ReactNode;
};

/** The date at which a curve is read: by typing, by the calendar of the browser, or by a slider. */
export function VestingDate({ day, first, last, onPick, children }: Props) {
  return (
    <div className="vesting__date">
      <input
        type="range"
        className="vesting__slider"
        aria-label="Day at which the curve is read"
        aria-valuetext={sayDay(BigInt(day) * DAY)}
        min={first}
        max={last}
        value={day}
        onChange={(event) => onPick(Number(event.target.value))}
      />
      <div className="vesting__typed">
        <Field label="Vested on">
          {(control) => (
            <input
              {...control}
              type="date"
              className="input"
              min={dayToInput(first)}
              max={dayToInput(last)}
              value={dayToInput(day)}
              onChange={(event) => {
                const typed = dayFromInput(event.target.value);
                if (typed !== null) onPick(typed);
              }}
            />
          )}
        </Field>
        {children}
      </div>
    </div>
  );
}
