import { type ChangeEvent, useRef, useState } from "react";
import type { Address } from "viem";
import { Button } from "../../components/Button.tsx";
import { Field } from "../../components/Field.tsx";
import { useChainTime } from "../equity/useChainTime.ts";
import { OpenedSigned } from "./OpenedSigned.tsx";
import { MOST_CHARACTERS, readSigned, type Signed, type SignedReading, TOO_LONG } from "./SignedFile.ts";
import { sayUnusable } from "./sayUnusable.ts";

type Props = {
  account: Address;
  engagementId: bigint;
  nameOf: (outcome: number) => string;
  opened: Signed | null;
  onOpen: (signed: Signed | null) => void;
};

/** Opens what somebody signed, from its file or its text, and says whether it can be used here. */
export default function OpenSigned({ engagementId, opened, onOpen, ...scene }: Props) {
  const now = useChainTime();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const unusable = opened && sayUnusable(opened, engagementId, now);
  const wrong = problem ?? unusable;

  function take(reading: SignedReading | null): void {
    onOpen(reading?.signed ?? null);
    setProblem(reading?.problem ?? null);
  }

  return (
    <div className="stack">
      <p className="small">
        Somebody who took part can sign without sending, and give you a file: then you pay for the transaction. A file
        that you signed yourself you can cancel.
      </p>
      <FileChooser
        onChoose={(reading) => {
          setText("");
          take(reading);
        }}
      />
      <Field label="Or paste what is in the file" error={text === "" ? null : wrong}>
        {(control) => (
          <textarea
            {...control}
            className="input mono signed__text"
            spellCheck={false}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              take(target.value.trim() === "" ? null : readSigned(target.value));
            }}
          />
        )}
      </Field>
      <div aria-live="polite">{text === "" && wrong ? <p className="field__error">{wrong}</p> : null}</div>
      {opened && !wrong ? (
        <OpenedSigned
          {...scene}
          signed={opened}
          onSent={() => {
            setText("");
            take(null);
          }}
        />
      ) : null}
    </div>
  );
}

function FileChooser({ onChoose }: { onChoose: (reading: SignedReading) => void }) {
  const chooser = useRef<HTMLInputElement>(null);

  async function choose({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = target.files ?? [];
    if (!file) return;
    // What can't be read is no signed file either; what is too long isn't read at all.
    const reading = file.size > MOST_CHARACTERS ? TOO_LONG : readSigned(await file.text().catch(() => ""));
    // So that the same file can be chosen again.
    target.value = "";
    onChoose(reading);
  }

  return (
    <div className="row">
      <Button size="small" onClick={() => chooser.current?.click()}>
        Choose the file
      </Button>
      <input
        ref={chooser}
        className="visually-hidden"
        type="file"
        accept="application/json,.json"
        aria-label="A signed file"
        tabIndex={-1}
        onChange={(event) => void choose(event)}
      />
    </div>
  );
}
