import type { Holder } from "@rizom/sdk";
import { Button } from "../../components/Button.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import { nextPlace, PAGE, type Place, previousPlace } from "./place.ts";

type Props = {
  place: Place;
  /** What was read for this place. */
  holders: readonly Holder[];
  /** How many there are in all; null when that isn't known, as with a search. */
  total: number | null;
  /** What is shown is still the page before. */
  isReading: boolean;
  onMove: (place: Place) => void;
};

/** Which part of the table is shown, and the way to the others. */
export function Paging({ place, holders, total, isReading, onMove }: Props) {
  const [previous, next] = [previousPlace(place), nextPlace(place, holders)];
  const from = place.before.length * PAGE + 1;
  const to = from + Math.min(holders.length, PAGE) - 1;
  const all = next ? total : to;
  return (
    <nav className="row" aria-label="Pages of the cap table">
      {previous || next ? (
        <>
          <Button size="small" disabled={!previous} onClick={() => previous && onMove(previous)}>
            Previous
          </Button>
          <Button size="small" disabled={!next} busy={isReading} onClick={() => next && onMove(next)}>
            Next
          </Button>
        </>
      ) : null}
      <span className="soft small" aria-live="polite">
        {isReading ? "Reading…" : to === 1 ? "1 holder" : sayRange(from, to, all)}
      </span>
    </nav>
  );
}

function sayRange(from: number, to: number, all: number | null): string {
  if (from === 1 && to === all) return `${formatCount(to)} holders`;
  const shown = from === to ? formatCount(from) : `${formatCount(from)} to ${formatCount(to)}`;
  return all === null ? `Holders ${shown}` : `Holders ${shown} of ${formatCount(all)}`;
}
