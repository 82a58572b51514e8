import type { ReactNode } from "react";
import { Amount } from "../../components/Amount.tsx";
import { Time } from "../../components/Time.tsx";
import type { ClaimLine } from "../equity/claimLines.ts";
import { RZM, sayEquity } from "../equity/sayEquity.ts";
import { saySource } from "./saySource.ts";

type Props = { line: ClaimLine; isYou: boolean; children?: ReactNode };

/** One source of equity: what can be claimed now, what later, and when. */
export function ClaimItem({ line, isYou, children }: Props) {
  const { claimable, claimed, state } = line;
  return (
    <li className="claims__item">
      <div className="claims__source">
        <p className="claims__name">{saySource(line)}</p>
        <p className="small soft">
          {claimed > 0n && state !== "done" ? `${sayEquity(claimed)} was claimed. ` : null}
          <Coming line={line} isYou={isYou} />
        </p>
      </div>
      <div className="claims__now">
        {claimable > 0n ? (
          <>
            <Amount amount={claimable} asset={RZM} maxDecimals={2} />
            {children}
          </>
        ) : (
          <span className="soft small">{NOTHING[state]}</span>
        )}
      </div>
    </li>
  );
}

const NOTHING: Record<ClaimLine["state"], string> = {
  claimable: "",
  waiting: "Nothing yet",
  done: "All claimed",
  lost: "Too late",
};

function Coming({ line, isYou }: { line: ClaimLine; isYou: boolean }) {
  const { later, nextWhen, laterWhen, deadline, state } = line;
  if (state === "lost" && deadline !== null) {
    return (
      <>
        The deadline was <Time timestamp={deadline} />. What nobody claimed went back to the network.
      </>
    );
  }
  if (state === "claimable" && deadline !== null) {
    return (
      <>
        The deadline is <Time timestamp={deadline} />; after it, this is lost.
      </>
    );
  }
  if (line.kind === "patronage") {
    return <>It grows with everything that {isYou ? "you earn" : "is earned"} there.</>;
  }
  if (later === 0n || laterWhen === null) return null;
  return (
    <>
      {sayEquity(later)} {state === "waiting" ? "vests" : "more vests"}
      {nextWhen === null ? null : (
        <>
          , the first of it <Time timestamp={nextWhen} />
        </>
      )}
      , all of it <Time timestamp={laterWhen} />.
    </>
  );
}
