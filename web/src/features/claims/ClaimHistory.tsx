import type { EquityClaim } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Time } from "../../components/Time.tsx";
import { Timeline } from "../../components/Timeline.tsx";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { useAsset } from "../assets/queries.ts";
import type { ClaimLine } from "../equity/claimLines.ts";
import { useEquityClaims } from "../equity/queries.ts";
import { RZM } from "../equity/sayEquity.ts";
import { useSplitName } from "../splits/queries.ts";
import { saySource } from "./saySource.ts";

const STEP = 5;

/** What was claimed so far, newest first. */
export function ClaimHistory({ account, lines }: { account: Address; lines: readonly ClaimLine[] }) {
  const claims = useEquityClaims(account);
  return (
    <QueryStates
      query={claims}
      what="the claims"
      isEmpty={({ data }) => data.length === 0}
      empty={<p className="soft">Nothing was claimed so far.</p>}
    >
      {({ data }) => (
        <Timeline events={data} first={STEP}>
          {(claim) => (
            <li key={claim.id} className="timeline__item">
              <span>
                Claimed{" "}
                <strong>
                  <Amount amount={claim.amount} asset={RZM} maxDecimals={2} />
                </strong>{" "}
                {isAddressEqual(claim.to, account) ? null : (
                  <>
                    to <AddressLabel address={claim.to} copy={false} />{" "}
                  </>
                )}
                <From claim={claim} lines={lines} />
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

function From({ claim, lines }: { claim: EquityClaim; lines: readonly ClaimLine[] }) {
  if (claim.kind === "patronage") return <FromPatronage split={claim.split} asset={claim.asset} />;
  const line = lines.find((one) =>
    claim.kind === "grant"
      ? one.kind === "grant" && one.id === claim.grantId
      : one.kind === "round" && one.root.toLowerCase() === claim.root.toLowerCase(),
  );
  if (line) return <>from: {saySource(line)}</>;
  return <>{claim.kind === "grant" ? `from grant ${claim.grantId}` : "from a round"}</>;
}

function FromPatronage({ split, asset }: { split: Address; asset: Address }) {
  const name = useSplitName(split) ?? shortenAddress(split);
  const { data } = useAsset(asset);
  return (
    <>
      from patronage: <Link href={`/splits/${split}`}>{name}</Link>
      {data ? ` in ${data.symbol}` : null}
    </>
  );
}
