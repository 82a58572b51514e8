import type { Split } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isAddressEqual } from "viem";
import { AddressField } from "../../components/AddressField.tsx";
import { readAddress } from "../../components/readAddress.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { assetQueryOptions, useAssets } from "../assets/queries.ts";
import { openAsset } from "./transactions/openAsset.ts";

/** Makes the split watch another token. */
export function OpenAssetForm({ split, name }: { split: Split; name: string }) {
  const [typed, setTyped] = useState("");
  const { address } = readAddress(typed);
  const known = useAssets(split.assets);
  const found = useQuery({ ...assetQueryOptions(address ?? split.address), enabled: address !== null });
  const open = address !== null && split.assets.some((asset) => isAddressEqual(asset, address));
  const asset = address && !open ? found.data : undefined;
  const problem = open
    ? "The split watches this token already."
    : address && found.error
      ? "There is no token at this address on this chain."
      : null;
  return (
    <div className="stack">
      <p className="soft">
        Open now: {[...known.values()].map(({ symbol }) => symbol).join(", ")}. A token that is open counts by the
        weights of the time when it arrives, even when it is sent plainly. Paying through Rizom opens a token by itself.
      </p>
      <AddressField
        label="Address of the token"
        hint={asset ? `${asset.name} (${asset.symbol}), ${asset.decimals} decimals` : undefined}
        value={typed}
        onChange={setTyped}
        error={problem}
      />
      <ActionButton
        disabled={!asset}
        prepare={() => (asset ? openAsset({ split: split.address, splitName: name, asset }) : null)}
        onMined={() => setTyped("")}
      >
        {asset ? `Open ${asset.symbol}` : "Open the token"}
      </ActionButton>
    </div>
  );
}
