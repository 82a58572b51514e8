import { Icon } from "../../components/Icon.tsx";
import { proposalHistory } from "./proposalHistory.ts";
import { sayIn } from "./sayProposal.ts";
import type { StandingProps } from "./useStanding.ts";

const SHOWN = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const EXACT = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "long" });

/** What happened to a proposal and what will, with the exact moments on hover. */
export function ProposalTimeline({ proposal, standing: { state, now } }: StandingProps) {
  return (
    <section className="section" aria-labelledby="course">
      <h2 id="course">Course</h2>
      <ol className="course">
        {proposalHistory(proposal, state, now).map(({ what, at, isPast, isBad }) => (
          <li key={what} className={`course__step${isPast ? " course__step--past" : ""}`}>
            <Icon name={isBad ? "wrong" : isPast ? "good" : "waiting"} size={18} />
            <span className="course__what">
              {what}
              <span className="visually-hidden">{isPast ? " (past)" : " (to come)"}</span>
            </span>
            {at === null ? null : <Moment at={at} now={now} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Moment({ at, now }: { at: bigint; now: bigint }) {
  const date = new Date(Number(at) * 1000);
  return (
    <time className="time small soft" dateTime={date.toISOString()} title={EXACT.format(date)}>
      {SHOWN.format(date)}, {sayIn(at, now)}
    </time>
  );
}
