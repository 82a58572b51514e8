import type { FranchiseTies, InFranchise } from "@rizom/sdk";
import type { Address } from "viem";
import { Link } from "wouter";
import { Badge } from "../../components/Badge.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Time } from "../../components/Time.tsx";
import { sayDay } from "../equity/sayEquity.ts";
import { useChainTime } from "../equity/useChainTime.ts";
import { openInvitations } from "./people.ts";
import { useFranchiseTies } from "./queries.ts";
import { tiesNow, tiesPast } from "./ties.ts";
import "./franchises.css";

type Props = { address: Address; isYou: boolean };

/** What somebody owns, facilitates and is a member of. */
export default function FranchisesOf({ address, isYou }: Props) {
  const ties = useFranchiseTies(address);
  return (
    <section className="section" aria-labelledby="franchises">
      <h2 id="franchises">Franchises</h2>
      <QueryStates query={ties} what="the franchises" rows={2}>
        {({ data }) => <Ties ties={data} isYou={isYou} />}
      </QueryStates>
    </section>
  );
}

function Ties({ ties, isYou }: { ties: FranchiseTies; isYou: boolean }) {
  const invitations = openInvitations(ties, useChainTime());
  const present = tiesNow(ties);
  const past = tiesPast(ties);
  return (
    <div className="stack">
      {present.length === 0 && invitations.length === 0 ? (
        <Empty title={isYou ? "You have no part in a franchise yet." : "No part in a franchise."}>
          {isYou ? (
            <>
              The owners of one can appoint you, or invite you to own it with them.{" "}
              <Link href="/franchises">Look at the franchises.</Link>
            </>
          ) : null}
        </Empty>
      ) : (
        <ul className="franchise-ties">
          {present.map((tie) => (
            <li key={tie.id}>
              <FranchiseLink of={tie} />
              <Badge>{tie.what}</Badge>
              <span className="soft small">
                {tie.what === "Owner" ? "became one" : "appointed"} <Time timestamp={tie.since} />
              </span>
            </li>
          ))}
          {invitations.map((one) => (
            <li key={one.id}>
              <FranchiseLink of={one} />
              <Badge>Invited to own it</Badge>
              <span className="soft small">until {sayDay(one.deadline)}</span>
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 ? (
        <Disclosure summary="Formerly">
          <ul className="franchise-ties">
            {past.map((tie) => (
              <li key={tie.id}>
                <FranchiseLink of={tie} />
                <span>{tie.what}</span>
                <span className="soft small">
                  ended <Time timestamp={tie.until ?? tie.since} />
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

function FranchiseLink({ of: { franchiseId, franchiseName } }: { of: InFranchise }) {
  return (
    <Link href={`/franchises/${franchiseId}`} className="franchise-ties__name">
      {franchiseName.trim() || `Franchise ${franchiseId}`}
    </Link>
  );
}
