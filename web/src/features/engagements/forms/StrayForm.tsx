import { deploymentOf, ETHER } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Address } from "viem";
import { AddressField } from "../../../components/AddressField.tsx";
import { readAddress } from "../../../components/readAddress.ts";
import { environment } from "../../../lib/environment.ts";
import { ActionButton } from "../../acting/ActionButton.tsx";
import { balanceQueryOptions, useAsset } from "../../assets/queries.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import type { EngagementFormProps } from "../Scene.ts";
import { isSame } from "../sayParty.ts";
import { claimStray } from "../transactions/claimStray.ts";

/** The client takes what lies in the escrow and belongs to no outcome: gifts, and tokens sent there by mistake. */
export default function StrayForm({ onDone, ...scene }: EngagementFormProps) {
  const [typed, setTyped] = useState("");
  const { testDollar } = deploymentOf(environment.chainId);
  const { engagement } = scene;
  const known = [ETHER, testDollar, engagement.asset].filter((asset) => asset !== undefined);
  const other = readAddress(typed).address;
  const assets = [...known, ...(other ? [other] : [])];
  const unique = assets.filter((asset, index) => assets.findIndex((one) => isSame(one, asset)) === index);
  return (
    <div className="stack">
      <p className="soft">
        What somebody sent to the escrow by itself is yours. {engagement.held > 0n ? "In " : null}
        {engagement.held > 0n ? `${scene.asset.symbol} it’s shared with the outcomes until all have ended.` : null}
      </p>
      <ul className="stack stack--tight stray">
        {unique.map((asset) => (
          <Found key={asset} stray={asset} engagement={engagement} onDone={onDone} />
        ))}
      </ul>
      <AddressField label="Another token, by its address" value={typed} onChange={setTyped} />
    </div>
  );
}

type FoundProps = Pick<EngagementFormProps, "engagement" | "onDone"> & { stray: Address };

function Found({ stray, engagement, onDone }: FoundProps) {
  const asset = useAsset(stray);
  const amount = useQuery(balanceQueryOptions({ asset: stray, account: engagement.escrow })).data;
  if (asset.error) return <li>There is no token at this address.</li>;
  if (!asset.data || amount === undefined) return <li className="soft">Looking…</li>;
  const unit = asset.data;
  if (isSame(stray, engagement.asset) && engagement.held > 0n) return null;
  if (amount === 0n) return <li className="soft">No {unit.symbol} lies there.</li>;
  return (
    <li>
      <ActionButton
        prepare={() => claimStray({ engagement, stray: { asset: unit, amount }, to: engagement.client })}
        onMined={onDone}
      >
        Take {sayAmount(amount, unit)}
      </ActionButton>
    </li>
  );
}
