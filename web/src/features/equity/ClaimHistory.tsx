import type { EquityClaim } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Time } from "../../components/Time.tsx";
import { Timeline } from "../../components/Timeline.tsx";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { useAsset } from "../assets/queries.ts";
import { useSplitName } from "../splits/queries.ts";
import { useEquityClaims } from "./queries.ts";
import { sayEquity } from "./sayEquity.ts";
import type { AllocationStake } from "./stakes.ts";

const STEP = 8;

type Props = {
  account: Address;
  /** For the names of rounds. */
  allocations: readonly AllocationStake[];
};

/** What an account has claimed, from which source, and when. */
export function ClaimHistory({ account, allocations }: Props) {
  const claims = useEquityClaims(account);
  return (
    <QueryStates
      query={claims}
      what="the claims"
      isEmpty={({ data }) => data.length === 0}
      empty={<p className="soft">Nothing was claimed yet.</p>}
    >
      {({ data }) => (
        <Timeline events={data} first={STEP}>
          {(claim) => (
            <li key={claim.id} className="timeline__item">
              <span>
                <strong>Claimed {sayEquity(claim.amount)}</strong> <Source claim={claim} allocations={allocations} />
                <Elsewhere claim={claim} account={account} />
              </span>
              <span className="soft small timeline__end">
                <Time timestamp={claim.timestamp} />
              </span>
            </li>
          )}
        </Timeline>
      )}
    </QueryStates>
  );
}

function Source({ claim, allocations }: { claim: EquityClaim; allocations: readonly AllocationStake[] }) {
  if (claim.kind === "grant") return <>from grant {String(claim.grantId)}</>;
  if (claim.kind === "patronage") return <PatronageSource split={claim.split} asset={claim.asset} />;
  const round = allocations.find(({ root }) => root.toLowerCase() === claim.root.toLowerCase());
  return <>{round?.title ? `from the round “${round.title}”` : "from a round"}</>;
}

function PatronageSource({ split, asset }: { split: Address; asset: Address }) {
  const name = useSplitName(split) ?? shortenAddress(split);
  const { data } = useAsset(asset);
  return (
    <>
      for what was earned through <Link href={`/splits/${split}`}>{name}</Link>
      {data ? ` in ${data.symbol}` : ""}
    </>
  );
}

function Elsewhere({ claim, account }: { claim: EquityClaim; account: Address }) {
  if (isAddressEqual(claim.to, account)) return null;
  return (
    <>
      , to <AddressLabel address={claim.to} copy={false} />
    </>
  );
}
