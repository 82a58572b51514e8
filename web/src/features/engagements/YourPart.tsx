import { lazy, Suspense } from "react";
import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { AmendmentNotice } from "./AmendmentNotice.tsx";
import { NextDeed } from "./NextDeed.tsx";
import { type NextItem, nextItems, openOutcomes } from "./nextItems.ts";
import type { ActingScene } from "./Scene.ts";
import { sayOutlook } from "./sayOutcome.ts";
import { sayRoles } from "./sayRoles.ts";

const AttestNext = lazy(() => import("../attesting/AttestNext.tsx"));
const FundForm = lazy(() => import("./forms/FundForm.tsx"));
const RefundForm = lazy(() => import("./forms/RefundForm.tsx"));

/** What waits for whoever reads this, the most urgent first; for everybody else, what the engagement waits for. */
export function YourPart(props: ActingScene) {
  const items = nextItems(props.standing);
  return (
    <section className="section your-part" aria-labelledby="your-part">
      <h2 id="your-part">{props.reader ? "What you can do" : "What it waits for"}</h2>
      {props.reader ? <p className="soft">{sayRoles(props.standing)}</p> : null}
      <WhyNotFund {...props} />
      {items.length === 0 ? <WaitsFor {...props} /> : null}
      {items.map((item, index) =>
        item.kind === "amendment" ? (
          <AmendmentNotice key={item.kind} isFirst={index === 0} {...props} />
        ) : (
          <div key={JSON.stringify(item)} className={`panel stack${index === 0 ? " your-part__first" : ""}`}>
            <Item item={item} isFirst={index === 0} {...props} />
          </div>
        ),
      )}
      <HowItWas {...props} isFirst={items.length === 0} />
    </section>
  );
}

/** Asked of those who took part in what is accepted; looked for only where something is. */
function HowItWas({ engagement, reader, isFirst }: ActingScene & { isFirst: boolean }) {
  if (!reader || !engagement.outcomes.some(({ state }) => state === "accepted")) return null;
  return (
    <Suspense>
      <AttestNext engagement={engagement} reader={reader} isFirst={isFirst} />
    </Suspense>
  );
}

/** A client who may fund nothing, since the network has suspended the franchise, reads so. */
function WhyNotFund({ standing: { roles, outcomes } }: ActingScene) {
  const isStopped = [...outcomes.values()].some(({ fund }) => fund.hindrance?.reason === "FranchiseNotActive");
  if (!roles.includes("client") || !isStopped) return null;
  return (
    <Notice tone="wrong" title="The network has suspended the franchise: nothing new can be funded.">
      What is in escrow isn’t touched: it’s delivered, accepted and returned as before.
    </Notice>
  );
}

type ItemProps = ActingScene & { item: Exclude<NextItem, { kind: "amendment" }>; isFirst: boolean };

function Item({ item, isFirst, ...props }: ItemProps) {
  const { engagement } = props;
  switch (item.kind) {
    case "fund": {
      const outcomes = engagement.outcomes.filter(({ number }) => item.outcomes.includes(number));
      return (
        <Suspense fallback={<Loading label="Opening the form" />}>
          {/* Another set of outcomes is another form. */}
          <FundForm key={item.outcomes.join()} {...props} outcomes={outcomes} isFirst={isFirst} onDone={nothing} />
        </Suspense>
      );
    }
    case "refund":
      return (
        <Suspense fallback={<Loading label="Opening the form" />}>
          <p>Money of yours couldn’t be sent to you, and waits in escrow.</p>
          <RefundForm {...props} onDone={nothing} />
        </Suspense>
      );
    default:
      return <NextDeed item={item} isFirst={isFirst} {...props} />;
  }
}

/** Nobody's turn but others': whose, and until when. */
function WaitsFor({ engagement, ...scene }: ActingScene) {
  const open = openOutcomes(engagement.outcomes).slice(0, SHOWN);
  if (open.length === 0) return <p>All of its outcomes have ended.</p>;
  return (
    <ul className="your-part__waits stack stack--tight">
      {open.map((outcome) => (
        <li key={outcome.number}>
          <strong className="break">{capital(scene.nameOf(outcome.number))}:</strong>{" "}
          {sayOutlook({ ...scene, engagement, outcome })}
        </li>
      ))}
    </ul>
  );
}

const SHOWN = 3;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const nothing = () => {};
