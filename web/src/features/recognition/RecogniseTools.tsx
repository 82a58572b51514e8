import { type Asset, deploymentOf, type Rate, type Split } from "@rizom/sdk";
import { useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { QueryStates } from "../../components/QueryStates.tsx";
import { environment } from "../../lib/environment.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { useAssets } from "../assets/queries.ts";
import { useSplitHistory, useTeam } from "../splits/queries.ts";
import { sayList } from "../wording/sayAmount.ts";
import { AtOnce } from "./AtOnce.tsx";
import { useRates } from "./queries.ts";
import { useAccruals, useMayRecognise, useRatedAssets } from "./recogniseQueries.ts";
import { sayRate } from "./sayRate.ts";
import { recognise } from "./transactions/recognise.ts";
import "./recognition.css";

type Props = { split: Split; name: string };

type Offer = { asset: Asset; rate: Rate };

/** Recognising a split for who may; nothing for everybody else. Loaded only for who is connected. */
export default function RecogniseTools({ account, ...props }: Props & { account: Address }) {
  const { data } = useMayRecognise(account);
  return data ? <RecogniseForm {...props} /> : null;
}

/** Recognises a split for more assets, with what that means before anything is signed. */
function RecogniseForm({ split, name }: Props) {
  const rated = useRatedAssets().data?.data ?? [];
  // What a split doesn't watch yet can be recognised too: it does from then on.
  const all = [...split.assets, ...rated.filter((asset) => !split.assets.some((own) => isAddressEqual(own, asset)))];
  const assets = useAssets(all);
  const rates = useRates(split.address, all).data ?? [];
  const open = rates.filter(({ recognised }) => recognised.share === 0n);
  const offers = open.flatMap(({ asset, offered }): Offer[] => {
    const described = assets.get(asset);
    return described && offered.share > 0n ? [{ asset: described, rate: offered }] : [];
  });
  const without = open.filter(({ offered }) => offered.share === 0n);
  const symbols = without.map(({ asset }) => assets.get(asset)?.symbol ?? "an unknown token");
  if (offers.length === 0 && without.length === 0) return null;
  return (
    <div className="panel stack">
      <h3>{open.length === rates.length ? "You may recognise it" : "You may recognise it for more"}</h3>
      {offers.length > 0 ? <Choice split={split} name={name} offers={offers} /> : null}
      {without.length > 0 ? (
        <p className="soft small">The network has no rate for {sayList(symbols)}: it can’t be recognised for that.</p>
      ) : null}
    </div>
  );
}

function Choice({ split, name, offers }: { split: Split; name: string; offers: readonly Offer[] }) {
  const [left, setLeft] = useState<ReadonlySet<Address>>(new Set());
  const chosen = offers.filter(({ asset }) => !left.has(asset.address));
  const toggle = (asset: Address) =>
    setLeft((before) =>
      before.has(asset) ? new Set([...before].filter((one) => one !== asset)) : new Set([...before, asset]),
    );
  return (
    <>
      <fieldset className="recognise__assets">
        <legend>For what is earned in</legend>
        {offers.map(({ asset, rate }) => (
          <label key={asset.address} className="check">
            <input type="checkbox" checked={!left.has(asset.address)} onChange={() => toggle(asset.address)} />
            <span>
              {asset.symbol} <span className="soft">at the network’s rate: {sayRate(rate, asset)}.</span>
              {split.assets.some((own) => isAddressEqual(own, asset.address)) ? null : (
                <span className="soft"> The split doesn’t watch it yet: from then on it does.</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {chosen.length > 0 ? (
        <Consequences split={split} name={name} chosen={chosen} />
      ) : (
        <p className="soft">Choose at least one.</p>
      )}
    </>
  );
}

/** More accounts than this are not asked one by one. */
const MOST = 100;

function Consequences({ split, name, chosen }: { split: Split; name: string; chosen: readonly Offer[] }) {
  const team = useTeam(split.address).data?.data ?? [];
  const history = useSplitHistory(split.address).data?.data ?? [];
  // Those who left keep what they earned, and get equity for it too.
  const ever = [split.manager, ...team.map(({ account }) => account), ...history.map(({ account }) => account)];
  const involved = [...new Set(ever)];
  const accruals = useAccruals({ split: split.address, accounts: involved.slice(0, MOST), rates: chosen });
  const { patronageEquity } = deploymentOf(environment.chainId);
  return (
    <QueryStates query={accruals} what="what was earned so far" rows={2}>
      {({ accruals: accrued, available }) => (
        <>
          <AtOnce accrued={accrued} available={available} unasked={Math.max(0, involved.length - MOST)} />
          <p>The rate stays as it is now, for ever, and nobody can take recognition back.</p>
          <ActionButton
            prepare={() =>
              recognise({ patronageEquity, split: split.address, splitName: name, rates: chosen, accrued })
            }
          >
            Review recognising it
          </ActionButton>
        </>
      )}
    </QueryStates>
  );
}
