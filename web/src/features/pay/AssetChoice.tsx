import type { Asset } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { Amount } from "../../components/Amount.tsx";
import { balanceQueryOptions } from "../assets/queries.ts";

type Props = {
  assets: readonly Asset[];
  chosen: Address;
  account: Address | undefined;
  onChoose: (asset: Address) => void;
};

/** What to pay with, and how much of each the payer has. */
export function AssetChoice({ assets, chosen, account, onChoose }: Props) {
  return (
    <fieldset className="asset-choice">
      <legend className="field__label">Pay with</legend>
      {assets.map((asset) => (
        <label key={asset.address} className="asset-choice__option">
          <input
            type="radio"
            name="asset"
            className="visually-hidden"
            checked={asset.address === chosen}
            onChange={() => onChoose(asset.address)}
          />
          <span className="asset-choice__card">
            <strong>{asset.symbol}</strong>
            <span className="soft small">{account ? <Balance asset={asset} account={account} /> : asset.name}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Balance({ asset, account }: { asset: Asset; account: Address }) {
  const balance = useQuery(balanceQueryOptions({ asset: asset.address, account }));
  if (balance.data === undefined) return <>{asset.name}</>;
  return (
    <>
      <span className="visually-hidden">You have </span>
      <Amount amount={balance.data} asset={asset} maxDecimals={asset.decimals > 6 ? 4 : 2} />
    </>
  );
}
