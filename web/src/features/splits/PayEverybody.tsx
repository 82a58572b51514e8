import { type Asset, type Owed, type Received, readOwed, type Split } from "@rizom/sdk";
import { useState } from "react";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Notice } from "../../components/Notice.tsx";
import { publicClient } from "../../lib/publicClient.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { useTeam } from "./queries.ts";
import { payMany } from "./transactions/payMany.ts";

type Props = { split: Split; name: string; owed: readonly (Received & { described: Asset })[] };

/** Anybody may push to everybody what is theirs, and pays the fee for it. */
export function PayEverybody({ split, name, owed }: Props) {
  const team = useTeam(split.address);
  const [nobody, setNobody] = useState(false);
  if (owed.length === 0) return null;

  async function prepare(asset: Asset) {
    const members = (team.data?.data ?? []).map(({ account }) => account);
    const accounts = [...new Set([...members, split.manager, split.treasury])];
    const all = await readOwed(publicClient, { split: split.address, asset: asset.address, accounts });
    const some: readonly Owed[] = all.filter((one) => one.owed > 0n);
    setNobody(some.length === 0);
    return some.length === 0 ? null : payMany({ split: split.address, splitName: name, asset, owed: some });
  }

  return (
    <Disclosure summary="Pay everybody out">
      <div className="stack">
        <p>
          Each can withdraw what is theirs at any time. You can also send it to all of them at once: to the team, the
          manager and the treasury, to each exactly what they are owed. You pay the network’s fee.
        </p>
        {nobody ? (
          <Notice>Nobody in today’s team is owed any of it. Former members withdraw their part themselves.</Notice>
        ) : null}
        <div className="row">
          {owed.map(({ described }) => (
            <ActionButton key={described.address} size="small" prepare={() => prepare(described)}>
              Pay out all {described.symbol}
            </ActionButton>
          ))}
        </div>
      </div>
    </Disclosure>
  );
}
