import { CHARTER_LIMITS, type FranchiseRecord, textProblems, type WrittenText } from "@rizom/sdk";
import { useState } from "react";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Field } from "../../components/Field.tsx";
import { TextField } from "../../components/TextField.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { useCharterDocument } from "../documents/queries.ts";
import { CharterText } from "./CharterText.tsx";
import { prepareCharter } from "./prepareCharter.ts";

const EMPTY: WrittenText = { title: "", summary: "", body: "" };

/** Writes another charter, which is put on IPFS and then decided about. What was typed stays here whatever happens. */
export function CharterEditor({ franchise }: { franchise: FranchiseRecord }) {
  const present = useCharterDocument(franchise.charter).data;
  const [typed, setTyped] = useState<WrittenText | null>(null);
  const [asked, setAsked] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const text = typed ?? present ?? EMPTY;
  const problems = textProblems(text, CHARTER_LIMITS);
  const isSame =
    present !== undefined && (["title", "summary", "body"] as const).every((part) => text[part] === present[part]);
  const isWrong = Object.values(problems).some((problem) => problem !== null);
  const change = (part: Partial<WrittenText>) => setTyped({ ...text, ...part });
  const shown = (problem: string | null) => (asked || typed !== null ? problem : null);

  function prepare() {
    setAsked(true);
    if (isWrong || isSame) return null;
    setPublishing(true);
    return prepareCharter(franchise, text).finally(() => setPublishing(false));
  }

  return (
    <div className="stack">
      <TextField
        label="Title"
        value={text.title}
        onChange={(title) => change({ title })}
        error={shown(problems.title)}
      />
      <TextField
        label="Summary"
        hint="One or two sentences: they stand in the list of franchises."
        value={text.summary}
        onChange={(summary) => change({ summary })}
        error={shown(problems.summary)}
      />
      <Field
        label="Charter"
        hint="Markdown: # for headings, - for lists, ** around what is bold."
        error={shown(problems.body)}
      >
        {(control) => (
          <textarea
            {...control}
            className="input charter-editor__body"
            value={text.body}
            onChange={(event) => change({ body: event.target.value })}
          />
        )}
      </Field>
      <Disclosure summary="How it will look">
        <div className="panel">
          <CharterText {...text} />
        </div>
      </Disclosure>
      {asked && isSame ? (
        <p className="field__error">This is the charter that is in force. Change something first.</p>
      ) : null}
      <p className="soft small">
        The text is put on IPFS first, where anybody can read it. It’s in force once more than half of the owners are
        for it.
      </p>
      <ActionButton prepare={prepare} disabled={isPublishing}>
        Publish it and review
      </ActionButton>
      <p className="soft small" role="status">
        {isPublishing ? "Putting it on IPFS, and looking whether it’s found there." : ""}
      </p>
    </div>
  );
}
