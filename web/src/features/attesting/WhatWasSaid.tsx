import type { Attestation } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Time } from "../../components/Time.tsx";
import { Checked } from "../attestations/Checked.tsx";
import type { AttestScene } from "./AttestScene.ts";
import { sayWork } from "./words.ts";

type Props = AttestScene & {
  attestations: readonly Attestation[];
  /** Those that stand above already. */
  shown: readonly Attestation[];
};

/** What was said about the work in an engagement, the newest first; what was taken back stays to be read. */
export function WhatWasSaid({ attestations, shown, nameOf }: Props) {
  const others = attestations.filter(({ uid }) => !shown.some((own) => own.uid === uid));
  const newest = others.sort((a, b) => b.attestedAt - a.attestedAt);
  return (
    <section className="section" aria-labelledby="attest-said">
      <h2 id="attest-said">{shown.length === 0 ? "What was said" : "What else was said"}</h2>
      {newest.length === 0 ? (
        <Empty title={shown.length === 0 ? "Nobody has said anything yet." : "Nobody else has said anything yet."}>
          Those who took part in an accepted outcome say here how the others’ work was.
        </Empty>
      ) : (
        <ul className="attest-said">
          {newest.map((attestation) => (
            <Said key={`${attestation.uid}.${attestation.block}`} attestation={attestation} nameOf={nameOf} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Said({ attestation, nameOf }: { attestation: Attestation } & Pick<AttestScene, "nameOf">) {
  const { attester, subject, outcome, work, attestedAt, revokedAt } = attestation;
  return (
    <li className={`attest-said__one${revokedAt === null ? "" : " attest-said__one--revoked"}`}>
      <p className="row">
        <AddressLabel address={attester} href={`/members/${attester}`} copy={false} />
        <span className="soft">about</span>
        <AddressLabel address={subject} href={`/members/${subject}`} copy={false} />
      </p>
      <p className="break">{sayWork(work)}</p>
      <p className="soft small break attest-said__when">
        {nameOf(outcome)}, <Time timestamp={attestedAt} />
        {revokedAt === null ? null : (
          <>
            {" · "}
            <strong>Revoked</strong> <Time timestamp={revokedAt} />, and doesn’t count
          </>
        )}
      </p>
      <Checked attestation={attestation} />
    </li>
  );
}
