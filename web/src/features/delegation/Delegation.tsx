import { type Address, isAddressEqual } from "viem";
import { Notice } from "../../components/Notice.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useReadiness } from "../../wallet/useReadiness.ts";
import { Part } from "../equity/Part.tsx";
import { useEquityPosition } from "../equity/queries.ts";
import { VotesOf } from "../equity/VotesOf.tsx";
import { sayAccount } from "../wording/sayAccount.ts";
import { DelegationForm } from "./DelegationForm.tsx";
import "./delegation.css";

/** Through whom an account's equity votes, and the way to change it. */
export function Delegation({ account }: { account: Address }) {
  const position = useEquityPosition(account);
  const { account: you } = useReadiness();
  const isYou = you !== null && isAddressEqual(you, account);
  return (
    <Part title="Votes" heading="h2">
      <QueryStates query={position} what="the votes" rows={2}>
        {(data) => (
          <div className="stack delegation">
            <VotesOf account={account} who={{ isYou, name: sayAccount(account) }} />
            {isYou && data.delegate === null ? <FirstTime /> : null}
            {isYou ? <DelegationForm account={account} position={data} /> : null}
          </div>
        )}
      </QueryStates>
    </Part>
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
