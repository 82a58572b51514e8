import type { Attestation } from "@rizom/sdk";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Time } from "../../components/Time.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { Checked } from "../attestations/Checked.tsx";
import { OnDemand } from "../engagements/OnDemand.tsx";
import { revoke } from "./transactions/revoke.ts";
import { sayCount, sayWork } from "./words.ts";
import "./attesting.css";

const SignOnly = lazy(() => import("../relaying/SignOnly.tsx"));

type Props = {
  /** The reader's own, and standing. */
  attestations: readonly Attestation[];
  /**
   * What an outcome is called, where all are of one engagement: then what is in their documents is shown, too, and
   * somebody else can send it. By default engagement and number.
   */
  nameOf?: (outcome: number) => string;
};

/** What somebody said, and the way to take back one of it or several with one signature. */
export function RevokeAttestations({ attestations, nameOf }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set());
  const picked = attestations.filter(({ uid }) => chosen.has(uid));
  const [first, ...others] = picked;

  function toggle(uid: string): void {
    const next = new Set(chosen);
    if (!next.delete(uid)) next.add(uid);
    setChosen(next);
  }

  return (
    <div className="stack">
      <fieldset className="attest-own">
        <legend className="visually-hidden">Choose what to take back</legend>
        {attestations.map((attestation) => (
          <OwnItem
            key={attestation.uid}
            attestation={attestation}
            about={
              nameOf
                ? nameOf(attestation.outcome)
                : `engagement ${attestation.engagementId}, outcome ${attestation.outcome}`
            }
            isChosen={chosen.has(attestation.uid)}
            onToggle={() => toggle(attestation.uid)}
          >
            {nameOf ? <Checked attestation={attestation} /> : null}
          </OwnItem>
        ))}
      </fieldset>
      <p className="soft small">
        What you take back doesn’t count any more, from that moment on. What you said, and that you took it back, stays
        public for ever. You can say something else about the same work afterwards.
      </p>
      {first === undefined ? (
        <p className="soft small">Choose what you want to take back, if anything.</p>
      ) : (
        <>
          <ActionButton
            prepare={() => revoke({ attestations: [first, ...others] })}
            onMined={() => setChosen(new Set())}
          >
            Revoke {sayCount(picked.length)}
          </ActionButton>
          {nameOf ? <ForOthers first={first} picked={picked} /> : null}
        </>
      )}
    </div>
  );
}

/** The same without a transaction of one's own. */
function ForOthers({ first, picked }: { first: Attestation; picked: readonly Attestation[] }) {
  const about = picked.map(({ engagementId, outcome, subject }) => ({ engagementId, outcome, subject }));
  return (
    <OnDemand summary="Let somebody else send the revocation">
      <Suspense fallback={<Loading label="Opening it" rows={1} />}>
        <SignOnly
          key={picked.map(({ uid }) => uid).join()}
          {...{ engagementId: first.engagementId, attester: first.attester, kind: "revoke" }}
          prepare={() => ({ kind: "revoke", about })}
        />
      </Suspense>
    </OnDemand>
  );
}

type ItemProps = {
  attestation: Attestation;
  about: string;
  isChosen: boolean;
  onToggle: () => void;
  children: ReactNode;
};

function OwnItem({ attestation: { subject, work, attestedAt }, about, isChosen, onToggle, children }: ItemProps) {
  return (
    <div className="attest-own__one">
      <label className="check">
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span className="attest-own__text">
          <AddressLabel address={subject} copy={false} />
          <span className="break">{sayWork(work)}</span>
          <span className="soft small break">
            about {about}, <Time timestamp={attestedAt} />
          </span>
        </span>
      </label>
      {children}
    </div>
  );
}
