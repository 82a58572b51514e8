import type { Person } from "@rizom/sdk/demo";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Identicon } from "../../components/Identicon.tsx";
import type { DemoAnswer, DemoRequest } from "./DemoRequest.ts";
import { LetTimePass } from "./LetTimePass.tsx";
import { setTakesSeveral, takesSeveral, type WalletStorage } from "./severalAtOnce.ts";

type Props = {
  request: DemoRequest;
  storage: WalletStorage;
  /** Moves the chain's clock ahead, seconds. */
  passTime: (seconds: number) => Promise<void>;
  onAnswer: (answer: DemoAnswer) => void;
};

/** The demo wallet's window: choose who you are, or approve or reject. Escape rejects, as closing a wallet does. */
export function DemoPanel({ request, storage, passTime, onAnswer }: Props) {
  const ref = useRef<HTMLDialogElement>(null);

  // Syncs the element's top-layer state with being rendered: it must lie above the app's own dialog.
  useEffect(() => {
    ref.current?.showModal();
  }, []);

  return (
    <dialog
      ref={ref}
      className="dialog demo-panel"
      aria-labelledby="demo-wallet-title"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(null);
      }}
    >
      <p className="small soft">Demo wallet · local chain only</p>
      <h2 id="demo-wallet-title" className="dialog__title">
        {request.kind === "connect" ? "Who do you want to be?" : request.title}
      </h2>
      {request.kind === "connect" ? (
        <>
          <People people={request.people} current={request.current} onChoose={(person) => onAnswer({ person })} />
          <Button onClick={() => onAnswer(null)}>Reject</Button>
          <LetTimePass passTime={passTime} />
        </>
      ) : (
        <Confirmation request={request} onAnswer={onAnswer} />
      )}
      <SeveralSwitch storage={storage} />
    </dialog>
  );
}

type PeopleProps = { people: readonly Person[]; current: Person | null; onChoose: (person: Person) => void };

function People({ people, current, onChoose }: PeopleProps) {
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.address}>
          <button
            type="button"
            className="person"
            aria-current={person === current ? "true" : undefined}
            onClick={() => onChoose(person)}
          >
            <Identicon address={person.address} size={28} />
            <span>
              <strong>{person.name}</strong> <span className="soft small">{person.role}</span>
            </span>
            <span className="person__about">{person.about}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type ConfirmationProps = { request: Exclude<DemoRequest, { kind: "connect" }>; onAnswer: Props["onAnswer"] };

function Confirmation({ request: { kind, person, lines }, onAnswer }: ConfirmationProps) {
  return (
    <>
      <p className="row small">
        <Identicon address={person.address} /> as {person.name}
      </p>
      <div>
        {lines.map((line, index) => (
          // Several calls may share a line; the lines never change.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <p key={index} className="mono small break">
            {line}
          </p>
        ))}
      </div>
      <div className="review__actions">
        {kind === "show" ? null : (
          <Button variant="primary" onClick={() => onAnswer({ person })}>
            Approve
          </Button>
        )}
        <Button onClick={() => onAnswer(null)}>{kind === "show" ? "Close" : "Reject"}</Button>
      </div>
    </>
  );
}

/** Plays a wallet that can, or one that can't, from the next request on. */
function SeveralSwitch({ storage }: { storage: WalletStorage }) {
  const [isOn, setIsOn] = useState(() => takesSeveral(storage));
  return (
    <label className="check small">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => {
          setTakesSeveral(storage, target.checked);
          setIsOn(target.checked);
        }}
      />
      This wallet can send several at once
    </label>
  );
}
