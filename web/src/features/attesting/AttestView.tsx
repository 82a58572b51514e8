import type { Attestation, EngagementRecord } from "@rizom/sdk";
import { lazy, Suspense } from "react";
import { useConnection } from "wagmi";
import { Loading } from "../../components/Loading.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useOutcomeNames } from "../engagements/briefs.ts";
import { AttestForm } from "./AttestForm.tsx";
import type { AttestScene } from "./AttestScene.ts";
import { useAttestationsOf } from "./queries.ts";
import { RevokeAttestations } from "./RevokeAttestations.tsx";
import { rightsIn } from "./rightsIn.ts";
import { sayRights } from "./sayRights.ts";
import { WhatWasSaid } from "./WhatWasSaid.tsx";
import "./attesting.css";

const SignedFiles = lazy(() => import("../relaying/SignedFiles.tsx"));

/** How the work in an engagement was: the reader's own say first, then what everybody said. */
export default function AttestView({ engagement }: { engagement: EngagementRecord }) {
  const query = useAttestationsOf(engagement.engagementId);
  const nameOf = useOutcomeNames(engagement.outcomes);
  return (
    <QueryStates query={query} what="what was said" rows={4}>
      {({ data }) => <Known engagement={engagement} nameOf={nameOf} attestations={data} />}
    </QueryStates>
  );
}

function Known({ attestations, ...scene }: AttestScene & { attestations: readonly Attestation[] }) {
  const { address } = useConnection();
  const rights = rightsIn(scene.engagement, attestations, address);
  const own = rights.colleagues.flatMap(({ done }) => done);
  const isAsked = rights.colleagues.some(({ open }) => open.length > 0);
  return (
    <>
      <p className="attest__standing">{sayRights(rights, scene.nameOf)}</p>
      {address && isAsked ? (
        <AttestForm key={address} {...scene} account={address} colleagues={rights.colleagues} />
      ) : null}
      {own.length > 0 ? (
        <section className="section" aria-labelledby="attest-own">
          <h2 id="attest-own">What you said</h2>
          <RevokeAttestations key={address} attestations={own} nameOf={scene.nameOf} />
        </section>
      ) : null}
      {address && rights.standing !== "nothingAccepted" ? (
        <Suspense fallback={<Loading label="Opening it" rows={1} />}>
          <SignedFiles
            key={address}
            {...{ account: address, engagementId: scene.engagement.engagementId, nameOf: scene.nameOf }}
          />
        </Suspense>
      ) : null}
      <WhatWasSaid {...scene} attestations={attestations} shown={own} />
    </>
  );
}
