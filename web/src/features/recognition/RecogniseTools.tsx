import type { Asset, Rate, Split } from "@rizom/sdk";
import { useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { QueryStates } from "../../components/QueryStates.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { useAssets } from "../assets/queries.ts";
import { useFranchiseName, useFranchiseTies } from "../franchises/queries.ts";
import { useSplitHistory, useTeam } from "../splits/queries.ts";
import { sayList } from "../wording/sayAmount.ts";
import { AtOnce } from "./AtOnce.tsx";
import { useRates } from "./queries.ts";
import { useAccruals, useRatedAssets, useRecognitionFacts } from "./recogniseQueries.ts";
import { sayRate } from "./sayRate.ts";
import { recognise } from "./transactions/recognise.ts";
import { whyNotRecognise } from "./whyNotRecognise.ts";
import "./recognition.css";

type Props = { split: Split; name: string; franchise: OwnFranchise };

/** The franchise for which it would be recognised, and whether it would become one of its splits by that. */
type OwnFranchise = { readonly id: bigint; readonly name: string; readonly isNew: boolean };

type Offer = { asset: Asset; rate: Rate };

type ToolsProps = Omit<Props, "franchise"> & {
  account: Address;
  /** The only one in question; without it, all for which the account could recognise the split. */
  franchise?: bigint;
};

/**
 * Recognising a split, for owners of a franchise and for who looks after the split as a facilitator; nothing for everybody
 * else. Loaded only for who is connected.
 */
export default function RecogniseTools({ account, split, name, franchise: only }: ToolsProps) {
  const [chosen, setChosen] = useState<bigint | null>(null);
  const facilitated = useFacilitated(account);
  const { data } = useRecognitionFacts(split, { account, franchise: only, facilitated });
  const open = (data ?? []).filter((facts) => whyNotRecognise(facts) === null);
  const facts = open.find(({ franchise }) => franchise === chosen) ?? open[0];
  const franchiseName = useFranchiseName(facts?.franchise ?? null);
  if (!facts) {
    const [refused] = data ?? [];
    return refused ? <p className="soft">{whyNotRecognise(refused)}</p> : null;
  }
  const franchise = { id: facts.franchise, name: franchiseName, isNew: facts.holder === null };
  return (
    <>
      {open.length > 1 ? (
        <fieldset className="recognise__assets">
          <legend>For which franchise</legend>
          {open.map(({ franchise: id }) => (
            <Place key={String(id)} id={id} isChosen={id === facts.franchise} choose={() => setChosen(id)} />
          ))}
        </fieldset>
      ) : null}
      <RecogniseForm key={String(franchise.id)} split={split} name={name} franchise={franchise} />
    </>
  );
}

function Place({ id, isChosen, choose }: { id: bigint; isChosen: boolean; choose: () => void }) {
  return (
    <label className="check">
      <input type="radio" name="recognise-for" checked={isChosen} onChange={choose} />
      <span>{useFranchiseName(id)}</span>
    </label>
  );
}

/** In which franchises an account is a facilitator now; none that is known of if that can't be read. */
function useFacilitated(account: Address): bigint[] | undefined {
  const { data, error } = useFranchiseTies(account);
  if (!data && !error) return undefined;
  const roles = data?.data.appointments ?? [];
  return roles.flatMap(({ role, until, franchiseId }) =>
    role === "FACILITATOR" && until === null ? [franchiseId] : [],
  );
}

/** Recognises a split for more assets, with what that means before anything is signed. */
function RecogniseForm({ split, name, franchise }: Props) {
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
  if (rates.length === 0 || (open.length === 0 && !franchise.isNew)) return null;
  return (
    <div className="panel stack">
      <h3>{franchise.isNew ? `You can make it a split of ${franchise.name}` : "You can recognise it for more"}</h3>
      {franchise.isNew ? <p>It stays one for ever: no other franchise can take it.</p> : null}
      {offers.length > 0 || franchise.isNew ? (
        <Choice split={split} name={name} franchise={franchise} offers={offers} />
      ) : null}
      {without.length > 0 ? (
        <p className="soft small">The network has no rate for {sayList(symbols)}: it can’t be recognised for that.</p>
      ) : null}
    </div>
  );
}

function Choice({ split, name, franchise, offers }: Props & { offers: readonly Offer[] }) {
  const [left, setLeft] = useState<ReadonlySet<Address>>(new Set());
  const chosen = offers.filter(({ asset }) => !left.has(asset.address));
  const toggle = (asset: Address) =>
    setLeft((before) =>
      before.has(asset) ? new Set([...before].filter((one) => one !== asset)) : new Set([...before, asset]),
    );
  return (
    <>
      {offers.length > 0 ? (
        <fieldset className="recognise__assets">
          <legend>Recognise it for what is earned in</legend>
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
      ) : null}
      {chosen.length > 0 ? (
        <Consequences split={split} name={name} franchise={franchise} chosen={chosen} />
      ) : franchise.isNew ? (
        <AdoptOnly split={split} name={name} franchise={franchise} />
      ) : (
        <p className="soft">Choose at least one.</p>
      )}
    </>
  );
}

/** Makes it a split of the franchise, and nothing else. */
function AdoptOnly({ split, name, franchise }: Props) {
  const order = { franchise, isNew: true, split: split.address, splitName: name, rates: [], accrued: [] };
  return (
    <>
      <p className="soft">Earning there brings no equity then. It can be recognised later, at the rate of that day.</p>
      <ActionButton prepare={() => recognise(order)}>Review making it yours</ActionButton>
    </>
  );
}

/** More accounts than this are not asked one by one. */
const MOST = 100;

function Consequences({ split, name, franchise, chosen }: Props & { chosen: readonly Offer[] }) {
  const team = useTeam(split.address).data?.data ?? [];
  const history = useSplitHistory(split.address).data?.data ?? [];
  // Those who left keep what they earned, and get equity for it too.
  const ever = [split.manager, ...team.map(({ account }) => account), ...history.map(({ account }) => account)];
  const involved = [...new Set(ever)];
  const accruals = useAccruals({ split: split.address, accounts: involved.slice(0, MOST), rates: chosen });
  return (
    <QueryStates query={accruals} what="what was earned so far" rows={2}>
      {({ accruals: accrued, available }) => (
        <>
          <AtOnce accrued={accrued} available={available} unasked={Math.max(0, involved.length - MOST)} />
          <p>The rate stays as it is now, for ever, and nobody can take recognition back.</p>
          <ActionButton
            prepare={() =>
              recognise({
                franchise,
                isNew: franchise.isNew,
                split: split.address,
                splitName: name,
                rates: chosen,
                accrued,
              })
            }
          >
            Review recognising it
          </ActionButton>
        </>
      )}
    </QueryStates>
  );
}
