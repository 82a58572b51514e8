import { buildProfileDocument, type Profile, type ProfileProblems, profileProblems } from "@rizom/sdk";
import { useState } from "react";
import type { Address } from "viem";
import { Button } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Notice } from "../../components/Notice.tsx";
import { TextField } from "../../components/TextField.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { publishDocuments } from "../documents/publishDocuments.ts";
import { MarkdownField } from "../proposing/MarkdownField.tsx";
import { DeclareFields } from "./DeclareFields.tsx";
import { LinkFields } from "./LinkFields.tsx";
import { profileOf } from "./ProfileDraft.ts";
import { isReady, unlessEmpty } from "./readProfile.ts";
import { clearProfile } from "./transactions/clearProfile.ts";
import { publishProfile } from "./transactions/publishProfile.ts";
import { type ProfileState, useProfileDraft } from "./useProfileDraft.ts";

type Props = {
  account: Address;
  /** What is published; null if there's none, or if it can't be had. */
  present: Profile | null;
  hasProfile: boolean;
  onDone?: () => void;
};

/** Who somebody says they are: name, what they do, which types of work they like, and where else they are found. */
export function ProfileForm({ account, present, hasProfile, onDone }: Props) {
  const state = useProfileDraft(account, present);
  const [asked, setAsked] = useState(false);
  const { draft, change } = state;
  const written = profileOf(draft);
  const all = profileProblems(written);
  const problems = asked ? all : unlessEmpty(all, written);

  function cleared(): void {
    state.forget(null);
    onDone?.();
  }

  return (
    <div className="stack stack--wide introducing">
      <TextFields state={state} problems={problems} />
      <DeclareFields work={draft.work} onChange={(work) => change({ work })} />
      <LinkFields
        links={draft.links}
        problems={problems.eachLink}
        error={problems.links}
        onChange={(links) => change({ links })}
      />
      <Notice tone="information" title="Your profile is public and permanent.">
        <p>
          It goes to IPFS, and its digest on-chain under your address. You can replace it or take it away; what you
          published before can still be read. Leave out what not everybody should know.
        </p>
      </Notice>
      <PublishButton
        {...{ account, hasProfile, state }}
        isReady={isReady(all)}
        asked={asked}
        onAsk={() => setAsked(true)}
        onDone={onDone}
      />
      {hasProfile ? <ClearProfile account={account} onDone={cleared} /> : null}
    </div>
  );
}

function TextFields({ state: { draft, change }, problems }: { state: ProfileState; problems: ProfileProblems }) {
  return (
    <>
      <TextField
        label="Name"
        hint="What you are called here. Nobody checks it, so your address always stands beside it."
        value={draft.name}
        error={problems.name}
        onChange={(name) => change({ name, title: name })}
      />
      <TextField
        label="In a sentence or two"
        hint="What you do. It stands beside your name in lists."
        value={draft.summary}
        error={problems.summary}
        onChange={(summary) => change({ summary })}
      />
      <MarkdownField
        label="About you"
        hint="What you can do for whom, and how you like to work. Markdown works; HTML stays text."
        rows={8}
        value={draft.body}
        error={problems.body}
        onChange={(body) => change({ body })}
      />
    </>
  );
}

type ButtonProps = Pick<Props, "account" | "hasProfile" | "onDone"> & {
  state: ProfileState;
  isReady: boolean;
  asked: boolean;
  onAsk: () => void;
};

function PublishButton({ account, hasProfile, state, isReady: ready, asked, onAsk, onDone }: ButtonProps) {
  const [isPublishing, setPublishing] = useState(false);
  const { draft, isKept } = state;

  async function prepare() {
    onAsk();
    if (!ready) return null;
    setPublishing(true);
    try {
      const { document, bytes } = buildProfileDocument(profileOf(draft));
      const [digest = "0x"] = await publishDocuments([bytes]);
      return publishProfile({ account, name: document.name, digest, replaces: hasProfile });
    } finally {
      setPublishing(false);
    }
  }

  return (
    <div className="stack stack--tight">
      {asked && !ready ? (
        <Notice tone="wrong">Something isn’t as it should be: look at the sentences above.</Notice>
      ) : null}
      <div className="row">
        <ActionButton
          variant="primary"
          disabled={isPublishing}
          prepare={prepare}
          onMined={() => {
            state.forget(profileOf(draft));
            onDone?.();
          }}
        >
          Publish it and review
        </ActionButton>
        {draft.savedAt === 0 ? null : (
          <Button variant="quiet" onClick={() => state.forget()}>
            Forget what I changed
          </Button>
        )}
      </div>
      <p className="soft small" role="status">
        {isPublishing ? "Putting it on IPFS, and looking whether it’s found there." : sayKept(draft.savedAt, isKept)}
      </p>
    </div>
  );
}

function sayKept(savedAt: number, isKept: boolean): string {
  if (!isKept) return "This browser keeps nothing: what you write here is lost when you leave the page.";
  return savedAt === 0 ? "" : "What you changed is kept in this browser only, until you publish it.";
}

function ClearProfile({ account, onDone }: { account: Address; onDone: () => void }) {
  return (
    <Disclosure summary="Take your profile away">
      <div className="stack">
        <p>
          Your page shows none any more. The document stays on IPFS as long as somebody keeps it, and its digest stays
          in the chain’s history.
        </p>
        <ActionButton size="small" prepare={() => clearProfile(account)} onMined={onDone}>
          Take it away
        </ActionButton>
      </div>
    </Disclosure>
  );
}
