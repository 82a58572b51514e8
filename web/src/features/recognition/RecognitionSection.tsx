import type { Asset, Split } from "@rizom/sdk";
import { lazy, Suspense } from "react";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { Link } from "wouter";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useAssets } from "../assets/queries.ts";
import { sayList } from "../wording/sayAmount.ts";
import { type AssetRates, useFranchiseOfSplit, useRates } from "./queries.ts";
import { sayExample, sayRate } from "./sayRate.ts";
import "./recognition.css";

const RecogniseTools = lazy(() => import("./RecogniseTools.tsx"));
// Knows the names of franchises, which this page has no other use for.
const BelongsTo = lazy(() => import("./BelongsTo.tsx"));

type Props = { split: Split; name: string };

/** To which franchise a split belongs, whether what is earned here brings equity and how much, and recognising it. */
export function RecognitionSection({ split, name }: Props) {
  const rates = useRates(split.address, split.assets);
  const assets = useAssets(split.assets);
  const { address } = useConnection();
  const holder = useFranchiseOfSplit(split.address).data;
  return (
    <section className="section" aria-labelledby="equity-here">
      <h2 id="equity-here">Franchise and equity</h2>
      {holder === null ? <p>This split belongs to no franchise yet.</p> : null}
      {holder ? (
        <Suspense fallback={<p>This split belongs to franchise {String(holder)}, for ever.</p>}>
          <BelongsTo franchise={holder} />
        </Suspense>
      ) : null}
      <QueryStates query={rates} what="whether this split is recognised" rows={1}>
        {(data) => (
          <>
            <RatesInWords rates={data} assets={assets} isOwned={holder !== null} />
            {address ? (
              <Suspense>
                <RecogniseTools key={address} account={address} split={split} name={name} />
              </Suspense>
            ) : null}
          </>
        )}
      </QueryStates>
    </section>
  );
}

type WordsProps = { rates: readonly AssetRates[]; assets: ReadonlyMap<Address, Asset>; isOwned: boolean };

function RatesInWords({ rates, assets, isOwned }: WordsProps) {
  const known = rates.flatMap((one) => {
    const asset = assets.get(one.asset);
    return asset ? [{ ...one, asset }] : [];
  });
  const recognised = known.filter((one) => one.recognised.share > 0n);
  const others = known.filter((one) => one.recognised.share === 0n);
  if (recognised.length === 0) {
    return (
      <p>Earning here brings no equity: {isOwned ? "its owners haven’t" : "no franchise has"} recognised this split.</p>
    );
  }
  return (
    <div className="stack stack--tight">
      <p>Whoever earns here gets equity:</p>
      <ul className="rates">
        {recognised.map(({ recognised: rate, asset }) => (
          <li key={asset.address}>
            {sayRate(rate, asset)}. <span className="soft">{sayExample(rate, asset)}.</span>
          </li>
        ))}
      </ul>
      <p className="soft">
        It grows by itself with every payment, its rate never changes, and it’s claimed on the{" "}
        <Link href="/equity">equity page</Link>.
        {others.length > 0 ? ` What is earned in ${sayList(others.map(({ asset }) => asset.symbol))} brings none.` : ""}
      </p>
    </div>
  );
}
