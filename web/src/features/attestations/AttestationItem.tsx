import { type AttestationRecord, MARKS, WORK_WORDS } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Badge } from "../../components/Badge.tsx";
import { Time } from "../../components/Time.tsx";
import { EngagementName } from "../engagements/EngagementName.tsx";
import { Checked } from "./Checked.tsx";
import type { Side } from "./queries.ts";
import "./attestations.css";

type Props = { attestation: AttestationRecord; side: Side };

/** An attestation: who says what about which work; checked here as soon as somebody sees it. */
export function AttestationItem({ attestation, side }: Props) {
  const { engagementId, outcome, attestedAt, revokedAt } = attestation;
  const other = side === "subject" ? attestation.attester : attestation.subject;
  return (
    <li className={`attestation${revokedAt === null ? "" : " attestation--revoked"}`}>
      <div className="attestation__head">
        <AddressLabel address={other} href={`/members/${other}`} copy={false} />
        {revokedAt === null ? null : <Badge>Revoked</Badge>}
      </div>
      <Marks attestation={attestation} />
      <p className="soft small">
        About <EngagementName engagementId={engagementId} />, outcome {outcome}, <Time timestamp={attestedAt} />
        {revokedAt === null ? null : (
          <>
            ; revoked <Time timestamp={revokedAt} />, and left out of every sum
          </>
        )}
      </p>
      <Checked attestation={attestation} />
    </li>
  );
}

function Marks({ attestation: { work } }: Pick<Props, "attestation">) {
  return (
    <ul className="attestation__marks" aria-label="Marks">
      {work.map((one) => (
        <li key={one.work}>
          <strong>{WORK_WORDS[one.work].name}</strong>: {MARKS[one.mark].name.toLowerCase()}{" "}
          <span className="soft small">({one.mark} of 4)</span>
        </li>
      ))}
    </ul>
  );
}
