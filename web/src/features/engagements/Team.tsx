import type { TeamMember } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Time } from "../../components/Time.tsx";

/** Who works on an engagement, and who did. */
export function Team({ team }: { team: readonly TeamMember[] }) {
  const present = team.filter(({ isOnTeam }) => isOnTeam);
  const former = team.filter(({ isOnTeam }) => !isOnTeam);
  return (
    <>
      {present.length === 0 ? (
        <Empty title="Nobody is on the team yet.">The facilitator adds people of the split’s team.</Empty>
      ) : (
        <Members members={present} />
      )}
      {former.length === 0 ? null : (
        <Disclosure summary={`Who left the team (${former.length})`}>
          <Members members={former} />
        </Disclosure>
      )}
    </>
  );
}

function Members({ members }: { members: readonly TeamMember[] }) {
  return (
    <ul className="engagement-team">
      {members.map(({ account, joinedAt, leftAt }) => (
        <li key={account}>
          <AddressLabel address={account} href={`/members/${account}`} copy={false} />{" "}
          <span className="soft small">
            {leftAt === null ? "since " : "left "}
            <Time timestamp={leftAt ?? joinedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
