import type { FranchiseRecord, FranchiseRole } from "@rizom/sdk";
import { useState } from "react";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Button } from "../../components/Button.tsx";
import { Time } from "../../components/Time.tsx";
import { sayDay } from "../equity/sayEquity.ts";
import { useChainTime } from "../equity/useChainTime.ts";
import { holdersNow, openInvitations, ownersNow } from "./people.ts";
import { sayHolders } from "./sayRole.ts";

/** Who runs a franchise and takes part in it, and since when. */
export function People({ franchise }: { franchise: FranchiseRecord }) {
  const now = useChainTime();
  const owners = ownersNow(franchise);
  const invited = openInvitations(franchise, now);
  return (
    <section className="section" aria-labelledby="people">
      <div className="section__head">
        <h2 id="people">People</h2>
        <Link href={`/members?franchise=${franchise.id}`}>See what others say of their work</Link>
      </div>
      <div className="people">
        <PersonList
          title={owners.length === 1 ? "1 owner" : `${franchise.ownerCount} owners`}
          meaning="Decide together, one vote for all of them in the network."
          people={owners}
          began="became one"
        />
        <Holders franchise={franchise} as="FACILITATOR" meaning="Look after clients and their splits." />
        <Holders franchise={franchise} as="MEMBER" meaning="Take part in its work." />
      </div>
      {invited.length > 0 ? (
        <div className="stack stack--tight">
          <h3>Invited to own it</h3>
          <ul className="people__list">
            {invited.map(({ id, account, deadline }) => (
              <li key={id}>
                <AddressLabel address={account} href={`/members/${account}`} copy={false} />
                <span className="people__since soft small">can accept until {sayDay(deadline)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

type HoldersProps = { franchise: FranchiseRecord; as: FranchiseRole; meaning: string };

function Holders({ franchise, as: role, meaning }: HoldersProps) {
  const people = holdersNow(franchise, role);
  const count = role === "MEMBER" ? franchise.memberCount : franchise.facilitatorCount;
  return <PersonList title={sayHolders(count, role)} meaning={meaning} people={people} began="appointed" />;
}

type Person = Pick<FranchiseRecord["ownerships"][number], "id" | "account" | "since">;
type ListProps = {
  title: string;
  meaning: string;
  people: readonly Person[];
  /** What is said before when it began. */
  began: string;
};

const STEP = 12;

function PersonList({ title, meaning, people, began }: ListProps) {
  const [shown, setShown] = useState(STEP);
  return (
    <div className="people__group">
      <h3>{title}</h3>
      <p className="soft small">{meaning}</p>
      {people.length === 0 ? (
        <p className="soft">Nobody yet.</p>
      ) : (
        <ul className="people__list">
          {people.slice(0, shown).map(({ id, account, since }) => (
            <li key={id}>
              <AddressLabel address={account} href={`/members/${account}`} copy={false} />
              <span className="people__since soft small">
                {began} <Time timestamp={since} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {people.length > shown ? (
        <Button size="small" onClick={() => setShown(shown * 4)}>
          Show more of the {people.length}
        </Button>
      ) : null}
    </div>
  );
}
