import { lazy, Suspense, useState } from "react";
import type { Address } from "viem";
import { Loading } from "../../components/Loading.tsx";
import { Notice } from "../../components/Notice.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { OnDemand } from "../engagements/OnDemand.tsx";
import { useChainTime } from "../equity/useChainTime.ts";
import type { SignedWords } from "../relaying/SignedFile.ts";
import { sayAccount } from "../wording/sayAccount.ts";
import { sayList } from "../wording/sayAmount.ts";
import type { AttestScene } from "./AttestScene.ts";
import { type AttestingOrder, prepareAttesting, publishWords } from "./prepareAttesting.ts";
import type { AttestingReading, EntryOnScreen } from "./readAttesting.ts";
import type { AttestingState } from "./useAttestingDraft.ts";
import { sayCount, sayWorkMark } from "./words.ts";

const SignOnly = lazy(() => import("../relaying/SignOnly.tsx"));

type Props = AttestScene & {
  account: Address;
  state: AttestingState;
  reading: AttestingReading;
  asked: boolean;
  onAsk: () => void;
  onSent: () => void;
};

/** What will be public for ever, in words, and the button. */
export function AttestSummary({ reading, asked, ...props }: Props) {
  const { entries, words, unready } = reading;
  return (
    <aside className="stack attest__summary" aria-labelledby="attest-summary">
      <h2 id="attest-summary">What will be public for ever</h2>
      {words.length === 0 ? (
        <p className="soft">Nothing yet. What you choose is summed up here, word by word, before you sign anything.</p>
      ) : (
        <ul className="attest__words">
          {entries.map((shown) => (
            <InWords key={shown.entry.id} shown={shown} nameOf={props.nameOf} />
          ))}
        </ul>
      )}
      <Notice tone="information" title="It’s public and permanent, and says that it’s from you.">
        <p>
          Marks go on-chain and comments to IPFS, under your address. You can revoke them later: then they don’t count
          any more, but everybody can still read what you said, and that you took it back.
        </p>
      </Notice>
      {asked && unready ? <Notice tone="wrong">{unready}</Notice> : null}
      {entries.length === 0 ? null : <SendButtons reading={reading} {...props} />}
    </aside>
  );
}

function InWords({ shown: { entry, words }, nameOf }: { shown: EntryOnScreen } & Pick<AttestScene, "nameOf">) {
  const [word] = words;
  if (word === undefined) return null;
  const length = [...word.comment].length;
  return (
    <li className="stack stack--tight">
      <p className="break">
        <strong>{sayAccount(entry.subject)}</strong>, about {sayList(words.map(({ outcome }) => nameOf(outcome)))}
      </p>
      <ul className="attest__marks">
        {word.work.map((one) => (
          <li key={one.work}>{sayWorkMark(one)}</li>
        ))}
      </ul>
      <p className="soft small">
        {length === 0
          ? "Without a comment."
          : `With your comment of ${length === 1 ? "1 character" : `${length} characters`}.`}
      </p>
    </li>
  );
}

function SendButtons({ engagement, nameOf, account, state, reading, onAsk, onSent }: Omit<Props, "asked">) {
  const now = useChainTime();
  const [step, setStep] = useState<number | null>(null);
  const { words, unready } = reading;
  const count = words.length;

  /** Puts what is said on IPFS, and goes on with it; nothing is done while something is missing. */
  async function withOrder<Made>(make: (order: AttestingOrder) => Promise<Made>): Promise<Made | null> {
    onAsk();
    if (unready !== null) return null;
    try {
      const validFrom = state.fixMoment(now);
      return await make({ engagement, nameOf, attester: account, words, validFrom, onStep: setStep });
    } finally {
      setStep(null);
    }
  }

  return (
    <>
      <ActionButton
        variant="primary"
        prepare={() => withOrder(prepareAttesting)}
        onMined={onSent}
        disabled={step !== null}
      >
        {count < 2 ? "Publish it and review" : `Publish ${count} and review`}
      </ActionButton>
      <p className="soft small" role="status">
        {step === null
          ? sayKept(state, count)
          : `Putting what you say on IPFS, and looking whether it’s found there: ${step} of ${count}.`}
      </p>
      <OnDemand summary="Let somebody else send it">
        <Suspense fallback={<Loading label="Opening it" rows={1} />}>
          <SignOnly
            {...{ engagementId: engagement.engagementId, attester: account, kind: "attest" }}
            prepare={() => withOrder(publishToSign)}
          />
        </Suspense>
      </OnDemand>
    </>
  );
}

/** Comments are in the documents: what is signed names these. */
async function publishToSign(order: AttestingOrder): Promise<SignedWords> {
  const { engagementId } = order.engagement;
  const words = await publishWords(order);
  return { kind: "attest", about: words.map(({ comment: _, ...word }) => ({ ...word, engagementId })) };
}

function sayKept({ draft, isKept }: AttestingState, count: number): string {
  if (!isKept) return "This browser keeps nothing: what you write here is lost when you leave the page.";
  const kept = draft.savedAt === 0 ? "" : "What you write is kept in this browser only, until it’s sent.";
  return count < 2 ? kept : `${sayCount(count)}, one signature. ${kept}`;
}
