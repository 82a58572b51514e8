import { sayDuration } from "@rizom/sdk";
import type { ReactNode } from "react";
import type { Address } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { useSplitName } from "../splits/queries.ts";
import type { Scene } from "./Scene.ts";
import { isForNetwork } from "./sayParty.ts";

/** The people of an engagement, and what they agreed on beside the outcomes. */
export function WhoIsWho({ engagement, asset }: Pick<Scene, "engagement" | "asset">) {
  const { client, facilitator, split, arbiter, reviewWindow, escrow } = engagement;
  return (
    <dl className="engagement-people">
      <Role title="Client" account={client}>
        Funds outcomes and accepts them.
      </Role>
      <Role title="Facilitator" account={facilitator}>
        Looks after the client and the team.
      </Role>
      <div>
        <dt>Arbiter</dt>
        <dd>
          {isForNetwork(engagement) ? (
            <strong>The network, by proposal</strong>
          ) : (
            <AddressLabel address={arbiter} href={`/members/${arbiter}`} />
          )}
        </dd>
        <dd className="soft small">Decides what the client refuses, within 90 days.</dd>
      </div>
      <div>
        <dt>Split</dt>
        <dd>
          <AddressLabel address={split} name={useSplitName(split)} href={`/splits/${split}`} />
        </dd>
        <dd className="soft small">What’s accepted flows into it: 60 % team, 25 % platform, 15 % relationship.</dd>
      </div>
      <div>
        <dt>Paid in</dt>
        <dd>
          <strong>{asset.symbol}</strong>
        </dd>
        <dd className="soft small">
          <AddressLabel address={escrow} name="Escrow" /> holds it, and nothing else’s.
        </dd>
      </div>
      <div>
        <dt>Time to look</dt>
        <dd>
          <strong>{sayDuration(reviewWindow)}</strong>
        </dd>
        <dd className="soft small">Then what was delivered can count as accepted.</dd>
      </div>
    </dl>
  );
}

function Role({ title, account, children }: { title: string; account: Address; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <AddressLabel address={account} href={`/members/${account}`} />
      </dd>
      <dd className="soft small">{children}</dd>
    </div>
  );
}
