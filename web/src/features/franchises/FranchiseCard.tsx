import type { Franchise } from "@rizom/sdk";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { useCharterDocument } from "../documents/queries.ts";
import { Emblem } from "./Emblem.tsx";
import { nameOfFranchise } from "./nameOfFranchise.ts";
import { StateLabel } from "./StateLabel.tsx";
import { sayHolders } from "./sayRole.ts";

const OWNERS = 3;

/** A franchise in the list: what it is for, who owns it, how large it is. */
export function FranchiseCard({ franchise }: { franchise: Franchise }) {
  const { id, isSuspended, owners, ownerCount, facilitatorCount, memberCount, splitCount } = franchise;
  const title = nameOfFranchise(franchise);
  const more = ownerCount - Math.min(owners.length, OWNERS);
  const figures = [
    splitCount === 1 ? "1 split" : `${splitCount} splits`,
    sayHolders(facilitatorCount, "FACILITATOR"),
    sayHolders(memberCount, "MEMBER"),
  ];
  return (
    <li className="franchise-card">
      <Emblem ownerCount={ownerCount} isSuspended={isSuspended} />
      <div className="franchise-card__text">
        <div className="franchise-card__head">
          <h2>
            <Link href={`/franchises/${id}`} className="franchise-card__name">
              {title}
            </Link>
          </h2>
          <StateLabel isSuspended={isSuspended} />
        </div>
        <Summary franchise={franchise} />
        <ul className="franchise-card__owners" aria-label={`Owners of ${title}`}>
          {owners.slice(0, OWNERS).map((owner) => (
            <li key={owner}>
              <AddressLabel address={owner} href={`/members/${owner}`} copy={false} />
            </li>
          ))}
          {more > 0 ? <li className="soft small">and {more} more</li> : null}
        </ul>
        <p className="soft small">{figures.join(" · ")}</p>
      </div>
    </li>
  );
}

/** From the index when it has read the charter, else from the charter itself. */
function Summary({ franchise: { document, charter } }: { franchise: Franchise }) {
  return document ? <Words summary={document.summary} /> : <FromCharter charter={charter} />;
}

function FromCharter({ charter }: Pick<Franchise, "charter">) {
  const { data, isPending } = useCharterDocument(charter);
  if (data) return <Words summary={data.summary} />;
  return isPending ? null : <p className="soft small">Its charter can’t be had now.</p>;
}

function Words({ summary }: { summary: string }) {
  return summary.trim() === "" ? null : <p className="franchise-card__summary">{summary}</p>;
}
