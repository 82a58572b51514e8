import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { Badge, LegBadge } from "../../components/Badge.tsx";
import { Empty } from "../../components/Empty.tsx";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { splitQueryOptions } from "../splits/queries.ts";
import { sayPercent } from "../wording/sayPercent.ts";
import type { Involvement } from "./involvement.ts";

type Props = { splits: readonly Involvement[]; treasury: boolean; isYou: boolean };

/** The splits in which an account has or had a part. */
export function TeamsOf({ splits, treasury, isYou }: Props) {
  return (
    <section className="section" aria-labelledby="teams">
      <h2 id="teams">Splits</h2>
      {splits.length === 0 ? (
        <Empty title={isYou ? "You are in no team yet." : "In no team yet."}>
          {isYou ? "Whoever controls a split can add you by your address." : null}
        </Empty>
      ) : (
        <ul className="teams-of">
          {splits.map((one) => (
            <TeamOf key={one.split} involvement={one} treasury={treasury} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TeamOf({ involvement, treasury }: { involvement: Involvement; treasury: boolean }) {
  const { split, name, weight, manages } = involvement;
  const { data } = useQuery(splitQueryOptions(split));
  return (
    <li className="teams-of__item">
      <Link href={`/splits/${split}`} className="teams-of__name">
        {name.trim() || `Split ${shortenAddress(split)}`}
      </Link>
      <span className="row">
        {weight === null ? null : weight === 0 ? (
          <Badge>Left the team</Badge>
        ) : (
          <LegBadge leg="team">Team{data ? `, ${sayPercent(weight, data.totalWeight)} by weight` : ""}</LegBadge>
        )}
        {manages ? <LegBadge leg="relationship">Relationship</LegBadge> : null}
        {treasury ? <LegBadge leg="platform">Platform, 25 %</LegBadge> : null}
      </span>
    </li>
  );
}
