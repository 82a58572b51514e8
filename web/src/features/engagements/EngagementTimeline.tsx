import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Time } from "../../components/Time.tsx";
import { Timeline } from "../../components/Timeline.tsx";
import { TransactionHash } from "../../components/TransactionHash.tsx";
import { engagementHistory } from "./engagementHistory.ts";
import type { Scene } from "./Scene.ts";
import { sayMoment } from "./sayMoment.ts";

const STEP = 10;

/** All that happened: who did what, when, and what moved. */
export default function EngagementTimeline(scene: Scene) {
  return (
    <section className="section" aria-labelledby="what-happened">
      <h2 id="what-happened">What happened</h2>
      <Timeline events={engagementHistory(scene)} first={STEP}>
        {({ id, by, sentence, at, transaction, payment }) => (
          <li key={id} className="timeline__item">
            {by ? <AddressLabel address={by} href={`/members/${by}`} copy={false} /> : null}
            <span className="break">{sentence}</span>
            <span className="engagement-timeline__facts soft small">
              <span>
                <Time timestamp={at} />, on {sayMoment(BigInt(at))}
              </span>
              {payment ? <Link href={`/payments/${payment}`}>See the receipt</Link> : null}
              {transaction ? <TransactionHash hash={transaction} /> : null}
            </span>
          </li>
        )}
      </Timeline>
    </section>
  );
}
