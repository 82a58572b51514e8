import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "../../components/Button.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { sayWork } from "../attesting/words.ts";
import { useChainTime } from "../equity/useChainTime.ts";
import { sayAccount } from "../wording/sayAccount.ts";
import { readSigned, type SignedAttestations } from "./SignedFile.ts";
import { sayUnusable } from "./sayUnusable.ts";
import { sendSigned } from "./transactions/sendSigned.ts";

type Props = { engagementId: bigint; nameOf: (outcome: number) => string };

/** Sends what somebody else signed. What is in the file is said in words before anything is sent. */
export default function SendSigned({ engagementId, nameOf }: Props) {
  const now = useChainTime();
  const chooser = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<{ readonly signed: SignedAttestations | null } | null>(null);
  const problem = chosen && sayUnusable(chosen.signed, engagementId, now);

  async function choose({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = target.files ?? [];
    const text = await file?.text().catch(() => "");
    // So that the same file can be chosen again.
    target.value = "";
    if (text !== undefined) setChosen({ signed: readSigned(text) });
  }

  return (
    <div className="stack">
      <p className="small">
        Somebody who took part can sign without sending, and give you a file. You pay for the transaction.
      </p>
      <div className="row">
        <Button size="small" onClick={() => chooser.current?.click()}>
          Choose the file
        </Button>
        <input
          ref={chooser}
          className="visually-hidden"
          type="file"
          accept="application/json,.json"
          aria-label="A file of signed attestations"
          tabIndex={-1}
          onChange={(event) => void choose(event)}
        />
      </div>
      <div aria-live="polite">{problem ? <p className="field__error">{problem}</p> : null}</div>
      {chosen?.signed && !problem ? (
        <>
          <InWords signed={chosen.signed} nameOf={nameOf} />
          <ActionButton
            prepare={() => chosen.signed && sendSigned({ signed: chosen.signed, nameOf })}
            onMined={() => setChosen(null)}
          >
            Review and send
          </ActionButton>
        </>
      ) : null}
    </div>
  );
}

function InWords({ signed, nameOf }: { signed: SignedAttestations } & Pick<Props, "nameOf">) {
  return (
    <div>
      <p>{sayAccount(signed.attester)} signed:</p>
      <ul>
        {signed.attestations.map(({ subject, outcome, work, digest }) => (
          <li key={digest} className="break">
            <strong>{sayAccount(subject)}</strong>, {nameOf(outcome)}: {sayWork(work)}
          </li>
        ))}
      </ul>
    </div>
  );
}
