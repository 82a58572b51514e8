import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Button } from "../../components/Button.tsx";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { useAssets } from "../assets/queries.ts";
import { splitQueryOptions, totalsQueryOptions, useSplits } from "../splits/queries.ts";
import type { ListedSplit } from "../splits/splitOverlay.ts";
import { CardTeam } from "./CardTeam.tsx";

const STEP = 12;

/** All splits, newest first. */
export function SplitList() {
  const splits = useSplits();
  const [shown, setShown] = useState(STEP);
  return (
    <section className="section" aria-labelledby="splits">
      <h2 id="splits">Splits</h2>
      <QueryStates
        query={splits}
        what="the splits"
        isEmpty={({ data }) => data.length === 0}
        empty={
          <Empty title="There is no split yet.">
            A split is where a client pays and a team earns. <Link href="/splits/new">Create the first one.</Link>
          </Empty>
        }
      >
        {({ data }) => (
          <>
            <ul className="split-list">
              {data.slice(0, shown).map((split) => (
                <SplitCard key={split.split} split={split} />
              ))}
            </ul>
            {data.length > shown ? (
              <div className="row">
                <Button onClick={() => setShown(shown + STEP)}>Show more splits</Button>
              </div>
            ) : null}
          </>
        )}
      </QueryStates>
    </section>
  );
}

function SplitCard({ split: { split, name, memberCount, manager } }: { split: ListedSplit }) {
  return (
    <li className="split-card">
      <CardTeam split={split} name={name} />
      <h3>
        <Link href={`/splits/${split}`} className="split-card__name">
          {name.trim() || `Split ${shortenAddress(split)}`}
        </Link>
      </h3>
      <p className="soft small">
        {memberCount === undefined ? null : `${memberCount} ${memberCount === 1 ? "member" : "members"} · `}
        looked after by
      </p>
      <AddressLabel address={manager} copy={false} />
      <CardTotals split={split} />
      <div className="row split-card__actions">
        <ButtonLink href={`/pay/${split}`} size="small">
          Pay
        </ButtonLink>
        <ButtonLink href={`/splits/${split}`} size="small" variant="quiet">
          Open
        </ButtonLink>
      </div>
    </li>
  );
}

function CardTotals({ split }: { split: ListedSplit["split"] }) {
  const state = useQuery(splitQueryOptions(split));
  const assets = state.data?.assets ?? [];
  const totals = useQuery({ ...totalsQueryOptions(split, assets), enabled: assets.length > 0 });
  const described = useAssets(assets);
  const received = (totals.data ?? []).filter((total) => total.received > 0n);
  if (totals.data && received.length === 0) return <p className="split-card__totals soft">Nothing received yet.</p>;
  return (
    <p className="split-card__totals">
      {received.map((total) => {
        const asset = described.get(total.asset);
        return asset ? <Amount key={total.asset} amount={total.received} asset={asset} maxDecimals={4} /> : null;
      })}
    </p>
  );
}
