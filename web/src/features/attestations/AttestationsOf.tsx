import type { AttestationRecord } from "@rizom/sdk";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Address } from "viem";
import { Button } from "../../components/Button.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Loading } from "../../components/Loading.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Tabs } from "../../components/Tabs.tsx";
import { OnDemand } from "../engagements/OnDemand.tsx";
import { AttestationItem } from "./AttestationItem.tsx";
import { type Side, useAttestations } from "./queries.ts";
import "./attestations.css";

const RevokeAttestations = lazy(async () => ({
  default: (await import("../attesting/RevokeAttestations.tsx")).RevokeAttestations,
}));

const STEP = 6;

type Props = { account: Address; isYou: boolean };

/** What others say of somebody's work, and what they say of others'; each checked in this browser once it's looked at. */
export default function AttestationsOf({ account, isYou }: Props) {
  return (
    <section className="section" aria-labelledby="attestations">
      <h2 id="attestations">{isYou ? "What others say of your work" : "What others say of their work"}</h2>
      <Tabs
        label="Attestations"
        tabs={[
          {
            value: "received",
            label: "Received",
            content: <Listed account={account} side="subject" empty="Nobody has attested anything yet." />,
          },
          {
            value: "given",
            label: "Given",
            content: (
              <Listed
                account={account}
                side="attester"
                empty={isYou ? "You have attested nobody’s work yet." : "They have attested nobody’s work yet."}
              >
                {isYou ? (given) => <TakeBack given={given} /> : undefined}
              </Listed>
            ),
          },
        ]}
      />
    </section>
  );
}

type ListedProps = {
  account: Address;
  side: Side;
  empty: string;
  /** What can be done with them. */
  children?: ((attestations: readonly AttestationRecord[]) => ReactNode) | undefined;
};

function Listed({ account, side, empty, children }: ListedProps) {
  const query = useAttestations(account, side);
  return (
    <QueryStates
      query={query}
      what="the attestations"
      isEmpty={({ data }) => data.length === 0}
      empty={<Empty title={empty} />}
    >
      {({ data }) => (
        <div className="stack">
          <List attestations={data} side={side} />
          {children?.(data)}
        </div>
      )}
    </QueryStates>
  );
}

/** Only what stands can be taken back. */
function TakeBack({ given }: { given: readonly AttestationRecord[] }) {
  const standing = given.filter(({ revokedAt }) => revokedAt === null);
  if (standing.length === 0) return null;
  return (
    <OnDemand summary="Take something back">
      <Suspense fallback={<Loading label="Opening the list" rows={2} />}>
        <RevokeAttestations attestations={standing} />
      </Suspense>
    </OnDemand>
  );
}

function List({ attestations, side }: { attestations: readonly AttestationRecord[]; side: Side }) {
  const [shown, setShown] = useState(STEP);
  const revoked = attestations.filter(({ revokedAt }) => revokedAt !== null).length;
  return (
    <div className="stack">
      {revoked === 0 ? null : (
        <p className="soft small">
          {revoked === 1 ? "One of these was revoked: it counts" : `${revoked} of these were revoked: they count`} for
          nothing, and {revoked === 1 ? "is" : "are"} shown so that what was said stays to be read.
        </p>
      )}
      <ul className="attestations" aria-label={side === "subject" ? "Attestations received" : "Attestations given"}>
        {attestations.slice(0, shown).map((attestation) => (
          <AttestationItem key={`${attestation.uid} ${attestation.block}`} attestation={attestation} side={side} />
        ))}
      </ul>
      {attestations.length > shown ? (
        <div className="row">
          <Button size="small" onClick={() => setShown(shown + STEP)}>
            Show more of the {attestations.length}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
