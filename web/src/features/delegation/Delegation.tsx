import type { EquityPosition } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Notice } from "../../components/Notice.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useReadiness } from "../../wallet/useReadiness.ts";
import { useEquityPosition } from "../equity/queries.ts";
import { sayEquity } from "../equity/sayEquity.ts";
import { DelegationForm } from "./DelegationForm.tsx";
import "./delegation.css";

/** Through whom an account's equity votes, and the way to change it. */
export function Delegation({ account }: { account: Address }) {
  const position = useEquityPosition(account);
  const { account: you } = useReadiness();
  const isYou = you !== null && isAddressEqual(you, account);
  return (
    <section className="section" aria-labelledby="delegation">
      <h2 id="delegation">Votes</h2>
      <QueryStates query={position} what="the votes" rows={2}>
        {(data) => (
          <div className="stack delegation">
            <WhereVotesAre account={account} position={data} isYou={isYou} />
            {isYou && data.delegate === null ? <FirstTime /> : null}
            {isYou ? <DelegationForm account={account} position={data} /> : null}
          </div>
        )}
      </QueryStates>
    </section>
  );
}

type Props = { account: Address; position: EquityPosition; isYou: boolean };

function WhereVotesAre({ account, position: { balance, votes, delegate }, isYou }: Props) {
  const isOwn = delegate !== null && isAddressEqual(delegate, account);
  const others = isOwn ? votes - balance : votes;
  const owned = isYou ? `Your ${sayEquity(balance)}` : `Its ${sayEquity(balance)}`;
  return (
    <div>
      <p>
        {balance === 0n && delegate === null ? (
          <>{isYou ? "You own" : "It owns"} no equity yet, and nobody votes for it.</>
        ) : delegate === null ? (
          <strong>{owned} don’t vote: they are delegated to nobody.</strong>
        ) : isOwn ? (
          <>
            {owned} vote through {isYou ? "you" : "it"}.
          </>
        ) : (
          <>
            {owned} vote through <AddressLabel address={delegate} href={`/members/${delegate}`} copy={false} />.
          </>
        )}
      </p>
      {others > 0n ? (
        <p className="soft">
          Others delegated {sayEquity(others)} to {isYou ? "you" : "it"}
          {isOwn ? `: ${sayEquity(votes)} in all` : null}.
        </p>
      ) : null}
    </div>
  );
}

function FirstTime() {
  return (
    <Notice title="Equity votes only once it’s delegated.">
      To yourself, or to somebody whose judgement you trust. Whoever it is can vote with it and nothing else: you still
      own it, and can delegate anew at any time. What you get later votes the same way.
    </Notice>
  );
}
