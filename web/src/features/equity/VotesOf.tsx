import type { EquityPosition } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useName } from "../../lib/names.ts";
import { useEquityPosition } from "./queries.ts";
import { sayEquity } from "./sayEquity.ts";
import type { Who } from "./sayStake.ts";

/** Who votes with the equity of an account, and with how much the account votes. */
export function VotesOf({ account, who }: { account: Address; who: Who }) {
  const position = useEquityPosition(account);
  return (
    <QueryStates query={position} what="the votes" rows={2}>
      {(data) => (
        <div className="stack stack--tight">
          <p>{sayVotes(who, data)}</p>
          <Delegate account={account} who={who} position={data} />
        </div>
      )}
    </QueryStates>
  );
}

function sayVotes({ isYou, name }: Who, { votes }: EquityPosition): string {
  const does = isYou ? "You vote" : `${name} votes`;
  const not = isYou ? "You don’t vote with any equity now." : `${name} doesn’t vote with any equity now.`;
  return votes === 0n ? not : `${does} with ${sayEquity(votes)}.`;
}

type DelegateProps = { account: Address; who: Who; position: EquityPosition };

function Delegate({ account, who, position: { balance, votes, delegate } }: DelegateProps) {
  const whose = who.isYou ? "your" : "their";
  if (delegate === null) {
    if (balance === 0n) return null;
    return (
      <p className="soft">
        Nobody votes with {whose} own {sayEquity(balance)}: it counts once it is delegated.
      </p>
    );
  }
  if (!isAddressEqual(delegate, account)) return <Elsewhere delegate={delegate} whose={whose} balance={balance} />;
  const others = votes - balance;
  if (others <= 0n) return null;
  return <p className="soft">{sayEquity(others)} of it was delegated by others.</p>;
}

function Elsewhere({ delegate, whose, balance }: { delegate: Address; whose: string; balance: bigint }) {
  const name = useName(delegate);
  return (
    <p className="row soft">
      <AddressLabel address={delegate} name={name} href={`/members/${delegate}`} copy={false} />
      <span>
        votes with {whose} {sayEquity(balance)}.
      </span>
    </p>
  );
}
