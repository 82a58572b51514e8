import type { Address } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Time } from "../../components/Time.tsx";
import { Timeline } from "../../components/Timeline.tsx";
import { useSplitHistory } from "./queries.ts";
import type { SplitEvent } from "./splitHistory.ts";

const STEP = 8;

/** How team and manager came to be as they are. */
export function HistorySection({ split }: { split: Address }) {
  const history = useSplitHistory(split);
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">How the team changed</h2>
      <QueryStates
        query={history}
        what="the history"
        isEmpty={({ data }) => data.length === 0}
        empty={<Empty title="Nothing has changed yet." />}
      >
        {({ data }) => (
          <Timeline events={data} first={STEP}>
            {(event) => (
              <li key={event.id} className="timeline__item">
                <AddressLabel address={event.account} href={`/members/${event.account}`} copy={false} />
                <span>{sayEvent(event)}</span>
                <span className="soft small">
                  <Time timestamp={event.timestamp} />
                </span>
              </li>
            )}
          </Timeline>
        )}
      </QueryStates>
    </section>
  );
}

function sayEvent(event: SplitEvent): string {
  if (event.kind === "manager") return "became relationship manager";
  if (event.previous === 0) return `joined with weight ${event.weight}`;
  if (event.weight === 0) return `left; had weight ${event.previous}`;
  return `has weight ${event.weight} instead of ${event.previous}`;
}
