import type { Asset, EngagementRecord } from "@rizom/sdk";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { chain } from "../../lib/publicClient.ts";
import { useFranchiseName } from "../franchises/queries.ts";
import { useSplitName } from "../splits/queries.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** Between whom it is, in what, and where it can be checked. */
export function StatementFacts({ engagement, asset }: { engagement: EngagementRecord; asset: Asset }) {
  const { engagementId, franchiseId, client, facilitator, split, escrow, openedAt } = engagement;
  const franchise = useFranchiseName(franchiseId);
  const splitName = useSplitName(split);
  return (
    <dl className="facts receipt__facts">
      <dt>Client</dt>
      <dd>
        <AddressLabel address={client} href={`/members/${client}`} full />
      </dd>
      <dt>Facilitator</dt>
      <dd>
        <AddressLabel address={facilitator} href={`/members/${facilitator}`} full />
      </dd>
      <dt>Franchise</dt>
      <dd>
        <Link href={`/franchises/${franchiseId}`}>{franchise}</Link>
      </dd>
      <dt>Team’s split</dt>
      <dd>
        <AddressLabel address={split} name={splitName} href={`/splits/${split}`} full />
      </dd>
      <dt>Escrow</dt>
      <dd>
        <AddressLabel address={escrow} full />
      </dd>
      <dt>Paid in</dt>
      <dd>
        {asset.name} ({asset.symbol})
      </dd>
      <dt>Opened</dt>
      <dd>
        {DAY.format(new Date(openedAt * 1000))}, as engagement {String(engagementId)} on {chain.name} ({chain.id})
      </dd>
    </dl>
  );
}
