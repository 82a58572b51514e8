import type { OutcomeState } from "@rizom/sdk";
import { STATE_WORDS } from "./sayOutcome.ts";

/** A line drawing for each state, on the grid of the app's icons. */
const PATHS: Readonly<Record<OutcomeState, string>> = {
  proposed: "M10 5v10M5 10h10",
  funded: "M5 9.5h10v7H5zM7 9.5V7a3 3 0 0 1 6 0v2.5",
  delivered: "M2.5 10s3-5 7.5-5 7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 8.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z",
  disputed: "M10 3l8 14H2zM10 8v4.5M10 14.6v.1",
  accepted: "M4.5 10.5l3.5 3.5 7.5-8",
  resolved: "M10 4v12M10 10L4 16M10 10l6 6",
  refunded: "M16 6v4a3 3 0 0 1-3 3H4.5M8 9l-4 4 4 4",
  cancelled: "M5 5l10 10M15 5L5 15",
};

/** Where an outcome stands: an icon and a word. */
export function StateOf({ state }: { state: OutcomeState }) {
  return (
    <span className={`outcome-state outcome-state--${state}`}>
      <svg className="icon" viewBox="0 0 20 20" width={18} height={18} aria-hidden="true" focusable="false">
        <path
          d={PATHS[state]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {STATE_WORDS[state]}
    </span>
  );
}
