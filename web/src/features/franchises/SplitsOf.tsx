import type { FranchiseRecord, FranchiseSplit } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { Amount } from "../../components/Amount.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Time } from "../../components/Time.tsx";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { useAssets } from "../assets/queries.ts";
import { splitQueryOptions, totalsQueryOptions, useSplitName } from "../splits/queries.ts";

/** Where its people earn: the splits of a franchise with what they received. */
export function SplitsOf({ franchise: { splits } }: { franchise: FranchiseRecord }) {
  return (
    <section className="section" aria-labelledby="splits">
      <h2 id="splits">Splits</h2>
      {splits.length === 0 ? (
        <Empty title="It has no split yet.">
          An owner makes a split one of the franchise on the split’s own page. It stays one for ever.
        </Empty>
      ) : (
        <ul className="franchise-splits">
          {splits.toReversed().map((one) => (
            <SplitOf key={one.split} of={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SplitOf({ of: { split, since } }: { of: FranchiseSplit }) {
  const name = useSplitName(split) ?? `Split ${shortenAddress(split)}`;
  return (
    <li className="franchise-splits__item">
      <div>
        <Link href={`/splits/${split}`} className="franchise-splits__name">
          {name}
        </Link>
        <p className="soft small">
          became one of this franchise <Time timestamp={since} />
        </p>
      </div>
      <Revenue split={split} />
    </li>
  );
}

/** From the chain, so that it's never behind. */
function Revenue({ split }: Pick<FranchiseSplit, "split">) {
  const assets = useQuery(splitQueryOptions(split)).data?.assets ?? [];
  const totals = useQuery({ ...totalsQueryOptions(split, assets), enabled: assets.length > 0 }).data;
  const described = useAssets(assets);
  const received = (totals ?? []).filter((total) => total.received > 0n);
  if (!totals) return null;
  if (received.length === 0) return <p className="soft">Nothing received yet</p>;
  return (
    <p className="franchise-splits__revenue">
      <span className="visually-hidden">Received: </span>
      {received.map((total) => {
        const asset = described.get(total.asset);
        return asset ? <Amount key={total.asset} amount={total.received} asset={asset} maxDecimals={4} /> : null;
      })}
    </p>
  );
}
