import { deploymentOf } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { AddressField } from "../../components/AddressField.tsx";
import { Button } from "../../components/Button.tsx";
import { readAddress } from "../../components/readAddress.ts";
import { environment } from "../../lib/environment.ts";
import { assetQueryOptions, useAssets } from "../assets/queries.ts";

type Props = { assets: readonly Address[]; onChange: (assets: readonly Address[]) => void };

/** What the split watches from the start: ETH always, and the tokens that the client may pay in. */
export function AssetList({ assets, onChange }: Props) {
  const { testDollar } = deploymentOf(environment.chainId);
  const offered = [...(testDollar ? [testDollar] : []), ...assets.filter((one) => one !== testDollar)];
  const described = useAssets(offered);
  const toggle = (asset: Address, on: boolean) =>
    onChange(on ? [...assets, asset] : assets.filter((one) => !isAddressEqual(one, asset)));
  return (
    <fieldset className="asset-list">
      <legend className="visually-hidden">Assets</legend>
      <label className="asset-list__option">
        <input type="checkbox" checked disabled /> <strong>ETH</strong> <span className="soft small">always</span>
      </label>
      {offered.map((asset) => {
        const known = described.get(asset);
        return known ? (
          <label key={asset} className="asset-list__option">
            <input
              type="checkbox"
              checked={assets.some((one) => isAddressEqual(one, asset))}
              onChange={(event) => toggle(asset, event.target.checked)}
            />{" "}
            <strong>{known.symbol}</strong> <span className="soft small">{known.name}</span>
          </label>
        ) : null;
      })}
      <AnotherToken assets={offered} onAdd={(asset) => onChange([...assets, asset])} />
    </fieldset>
  );
}

function AnotherToken({ assets, onAdd }: { assets: readonly Address[]; onAdd: (asset: Address) => void }) {
  const [typed, setTyped] = useState("");
  const { address } = readAddress(typed);
  const found = useQuery({ ...assetQueryOptions(address ?? "0x"), enabled: address !== null });
  const twice = address !== null && assets.some((one) => isAddressEqual(one, address));
  const problem = twice
    ? "This token is in the list already."
    : address && found.error
      ? "There is no token at this address on this chain."
      : null;
  const ready = address !== null && !twice && found.data !== undefined;
  return (
    <div className="asset-list__add">
      <AddressField
        label="Another token"
        hint={
          ready
            ? `${found.data.name} (${found.data.symbol})`
            : "The address of any ERC-20. Others can still be paid in later."
        }
        value={typed}
        onChange={setTyped}
        error={problem}
      />
      <Button
        size="small"
        disabled={!ready}
        onClick={() => {
          if (address) onAdd(address);
          setTyped("");
        }}
      >
        Add the token
      </Button>
    </div>
  );
}
