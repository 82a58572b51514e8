import type { EquityPosition } from "@rizom/sdk";
import { useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { AddressField } from "../../components/AddressField.tsx";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { readAddress } from "../../components/readAddress.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { useEquityPosition } from "../equity/queries.ts";
import { sayEquity } from "../equity/sayEquity.ts";
import { sayAccount } from "../wording/sayAccount.ts";
import { delegate as delegateAction } from "./transactions/delegate.ts";
import { type VoteChange, votesAfter } from "./votesAfter.ts";

type Props = { account: Address; position: EquityPosition };

/** Chooses who votes, and says what it changes before anything is signed. */
export function DelegationForm({ account, position }: Props) {
  const { balance, delegate } = position;
  const isOwn = delegate !== null && isAddressEqual(delegate, account);
  const [toOther, setToOther] = useState(isOwn);
  const [typed, setTyped] = useState("");
  const to = toOther ? readAddress(typed).address : account;
  const changes = useVoteChanges({ account, position, to });
  const isThere = to !== null && delegate !== null && isAddressEqual(to, delegate);
  return (
    <div className="stack">
      <fieldset className="delegation__choice">
        <legend>Who votes with your equity?</legend>
        <Choice checked={!toOther} onChoose={() => setToOther(false)}>
          You yourself
        </Choice>
        <Choice checked={toOther} onChoose={() => setToOther(true)}>
          Somebody else
        </Choice>
      </fieldset>
      {toOther ? (
        <AddressField
          label="Who"
          hint="Their address: it stands on their member page."
          value={typed}
          onChange={setTyped}
        />
      ) : null}
      {isThere ? <p className="soft">That’s how it is now.</p> : <Preview account={account} changes={changes} />}
      <ActionButton
        disabled={to === null || isThere}
        prepare={() => (to === null ? null : delegateAction({ account, to, balance, changes }))}
        onMined={() => setTyped("")}
      >
        {!toOther ? "Delegate to yourself" : to === null ? "Delegate" : `Delegate to ${sayAccount(to)}`}
      </ActionButton>
    </div>
  );
}

/** Reads what those votes with whom it changes something. */
function useVoteChanges({ account, position, to }: Props & { to: Address | null }): VoteChange[] {
  const { balance, delegate: from } = position;
  // Who isn't there is looked up as the account itself, which is known.
  const receiver = useEquityPosition(to ?? account).data;
  const former = useEquityPosition(from ?? account).data;
  if (to === null) return [];
  return votesAfter({
    balance,
    from,
    to,
    votesOf: (voter) => (isAddressEqual(voter, to) ? receiver?.votes : former?.votes),
  });
}

function Choice({ checked, onChoose, children }: { checked: boolean; onChoose: () => void; children: string }) {
  return (
    <label className="check">
      <input type="radio" name="delegatee" checked={checked} onChange={onChoose} />
      {children}
    </label>
  );
}

function Preview({ account, changes }: { account: Address; changes: readonly VoteChange[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className="facts" aria-label="What it changes">
      {changes.map(({ voter, before, after }) => (
        <div key={voter} className="facts__row">
          <dt>{isAddressEqual(voter, account) ? "You vote with" : <Voter address={voter} />}</dt>
          <dd>
            <span className="soft">{sayEquity(before)}</span> <span aria-hidden="true">→</span>
            <span className="visually-hidden"> becomes </span> {sayEquity(after)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Voter({ address }: { address: Address }) {
  return (
    <>
      <AddressLabel address={address} copy={false} /> votes with
    </>
  );
}
