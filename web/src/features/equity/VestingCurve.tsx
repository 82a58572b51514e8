import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { ALL_GRANTS, GrantChoice } from "./GrantChoice.tsx";
import { sayEquity, sayMonth } from "./sayEquity.ts";
import type { GrantStake } from "./stakes.ts";
import { VestingDate } from "./VestingDate.tsx";
import { VestingPicture } from "./VestingPicture.tsx";
import { VestingTable } from "./VestingTable.tsx";
import { spanOf, vestedOfAll, wholeOf } from "./vestingCurve.ts";
import { dayOf, LAST_DAY, momentOfDay, sayReading } from "./vestingDay.ts";
import "./vesting.css";

type Props = {
  /** One or more. */
  grants: readonly GrantStake[];
  /** Seconds since 1970, by the chain's clock. */
  now: bigint;
};

/** What vests when, as a picture that can be read at any date, one grant or all of them. */
export function VestingCurve({ grants, now }: Props) {
  const [chosen, choose] = useState<string>(ALL_GRANTS);
  // Null is today, whatever day it becomes while the page is open.
  const [picked, pick] = useState<number | null>(null);
  const shown = grants.filter(({ id }) => chosen === ALL_GRANTS || String(id) === chosen);
  const own = shown.length > 0 ? shown : grants;
  const span = spanOf(own, now);
  const [first, last] = [dayOf(span.from), Math.min(dayOf(span.to), LAST_DAY)];
  const day = Math.min(Math.max(picked ?? dayOf(now), first), last);
  const moment = momentOfDay(day, now);
  const reading = sayReading({ vested: vestedOfAll(own, moment), whole: wholeOf(own), day, now });
  const title = titleOf(own, now);
  return (
    <figure className="vesting">
      <figcaption className="vesting__title">{title}</figcaption>
      {grants.length > 1 ? <GrantChoice grants={grants} chosen={chosen} onChoose={choose} /> : null}
      {/* What vests by the second is no news; what somebody asks for is said aloud. */}
      <p className="vesting__reading" aria-live={picked === null ? "off" : "polite"}>
        {reading}
      </p>
      <VestingPicture
        grants={own}
        span={span}
        now={now}
        moment={moment}
        title={title}
        onPick={(at) => pick(dayOf(at))}
      />
      {own.some(({ revoked }) => revoked) ? (
        <p className="vesting__key">What was promised before {own.length > 1 ? "a grant" : "it"} was revoked</p>
      ) : null}
      <VestingDate day={day} first={first} last={last} onPick={pick}>
        {picked === null || picked === dayOf(now) ? null : <Button onClick={() => pick(null)}>Back to today</Button>}
      </VestingDate>
      <Disclosure summary="As a table">
        <VestingTable grants={own} now={now} caption={title} />
      </Disclosure>
    </figure>
  );
}

/** What the picture shows, as a sentence. */
function titleOf(grants: readonly GrantStake[], now: bigint): string {
  const starts = inOrder(grants.map(({ start }) => start));
  const ends = inOrder(grants.map(({ end }) => end));
  const [from, to] = [starts[0] ?? now, ends.at(-1) ?? now];
  const [only] = grants;
  const whole = sayEquity(wholeOf(grants));
  if (grants.length === 1 && only?.revoked) return `${whole} vested until the grant was revoked in ${sayMonth(to)}`;
  const verb = to <= now ? "vested" : grants.length === 1 ? "vest" : `of ${grants.length} grants vest`;
  return `${whole} ${verb} from ${sayMonth(from)} to ${sayMonth(to)}`;
}

function inOrder(moments: readonly bigint[]): bigint[] {
  return moments.toSorted((a, b) => (a < b ? -1 : 1));
}
