import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Button } from "../../components/Button.tsx";
import { sayAccount } from "../wording/sayAccount.ts";
import { sayList } from "../wording/sayAmount.ts";
import type { EntryDraft } from "./AttestingDraft.ts";
import type { AttestScene } from "./AttestScene.ts";
import { EntryFields } from "./EntryFields.tsx";
import type { EntryOnScreen } from "./readAttesting.ts";
import { sayRoles } from "./sayRights.ts";
import { sayWork } from "./words.ts";

type Props = AttestScene & {
  shown: EntryOnScreen;
  isOpen: boolean;
  /** Added a moment ago: the button that did it is gone, and the focus goes on here. */
  isNew: boolean;
  /** Somebody wanted to go on: what is missing is said. */
  asked: boolean;
  onToggle: () => void;
  onChange: (entry: EntryDraft) => void;
  onRemove: () => void;
};

const takeFocus = (element: HTMLElement | null) => element?.focus();

/** What is being said about one person: in a line, or its fields. */
export function EntryItem({ shown, isOpen, isNew, asked, nameOf, onToggle, onChange, onRemove }: Props) {
  const { entry, colleague, offered, words } = shown;
  const name = sayAccount(entry.subject);
  const about = sayList(entry.outcomes.map(nameOf));
  return (
    <li className="attest__entry" ref={isNew ? takeFocus : null} tabIndex={-1} aria-label={name}>
      <div className="attest__entry-head">
        <div className="attest__who">
          <h3>
            <AddressLabel address={entry.subject} copy={false} />
          </h3>
          <p className="soft small break">
            {sayRoles(colleague.roles)}
            {isOpen ? "" : words.length === 0 ? ", not finished" : `, about ${about}: ${sayWork(words[0]?.work ?? [])}`}
          </p>
        </div>
        <div className="row">
          <Button
            variant="quiet"
            size="small"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? "Close" : "Edit"} what you say about ${name}`}
            onClick={onToggle}
          >
            {isOpen ? "Close" : "Edit"}
          </Button>
          <Button variant="quiet" size="small" aria-label={`Leave out ${name}`} onClick={onRemove}>
            Leave out
          </Button>
        </div>
      </div>
      {isOpen ? (
        <EntryFields
          entry={entry}
          offered={offered}
          problems={asked ? shown.missing : shown.wrong}
          nameOf={nameOf}
          onChange={onChange}
        />
      ) : null}
    </li>
  );
}
