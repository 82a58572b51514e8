import type { ReactNode } from "react";
import { type Address, isAddressEqual } from "viem";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Time } from "../../components/Time.tsx";
import { Timeline } from "../../components/Timeline.tsx";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { useAsset } from "../assets/queries.ts";
import { useSplitName } from "../splits/queries.ts";
import type { MemberEvent } from "./memberHistory.ts";
import { useMemberHistory } from "./queries.ts";

const STEP = 10;

/** Withdrawals, joining and leaving, terms as manager. */
export function MemberHistory({ account }: { account: Address }) {
  const history = useMemberHistory(account);
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">History</h2>
      <QueryStates
        query={history}
        what="the history"
        isEmpty={({ data }) => data.length === 0}
        empty={<Empty title="Nothing has happened yet." />}
      >
        {({ data }) => (
          <Timeline events={data} first={STEP}>
            {(event) => <HistoryItem key={event.id} event={event} account={account} />}
          </Timeline>
        )}
      </QueryStates>
    </section>
  );
}

function HistoryItem({ event, account }: { event: MemberEvent; account: Address }) {
  const name = useSplitName(event.split) ?? shortenAddress(event.split);
  const split = <Link href={`/splits/${event.split}`}>{name}</Link>;
  return (
    <li className="timeline__item">
      {event.kind === "withdrawal" ? (
        <span>
          <Withdrawn event={event} account={account} /> {split}
        </span>
      ) : (
        <Changed words={sayChange(event)}>{split}</Changed>
      )}
      <span className="soft small timeline__end">
        <Time timestamp={event.timestamp} />
      </span>
    </li>
  );
}

function Changed({ words: [before, after], children }: { words: readonly [string, string]; children: ReactNode }) {
  return (
    <span>
      <strong>{before}</strong> {children}
      {after.startsWith(":") ? after : ` ${after}`}
    </span>
  );
}

type Withdrawal = Extract<MemberEvent, { kind: "withdrawal" }>;

function Withdrawn({ event, account }: { event: Withdrawal; account: Address }): ReactNode {
  const asset = useAsset(event.asset);
  const elsewhere = !isAddressEqual(event.to, account);
  return (
    <>
      <strong>
        {event.pushed ? "Was paid out " : "Withdrew "}
        {asset.data ? <Amount amount={event.amount} asset={asset.data} /> : "…"}
      </strong>{" "}
      {elsewhere ? (
        <>
          to <AddressLabel address={event.to} copy={false} />{" "}
        </>
      ) : null}
      from
    </>
  );
}

/** What is said before and after the name of the split. */
function sayChange(event: Exclude<MemberEvent, Withdrawal>): readonly [string, string] {
  if (event.kind === "began") return ["Became relationship manager of", ""];
  if (event.kind === "ended") return ["Handed over the relationship of", ""];
  if (event.previous === 0) return ["Joined", `with weight ${event.weight}`];
  if (event.weight === 0) return ["Left", ""];
  return ["Got another weight in", `: ${event.weight} instead of ${event.previous}`];
}
