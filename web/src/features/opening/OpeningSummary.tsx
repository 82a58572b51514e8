import { useState } from "react";
import { useConnection } from "wagmi";
import { useLocation } from "wouter";
import { Notice } from "../../components/Notice.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { prepareOpening } from "./prepareOpening.ts";
import { type OpeningFacts, type OpeningReading, sayUnready } from "./readOpening.ts";
import { useMayOpen } from "./useMayOpen.ts";
import type { OpeningState } from "./useOpening.ts";
import { WhoGetsWhat } from "./WhoGetsWhat.tsx";
import { WhoMayOpen } from "./WhoMayOpen.tsx";

type Props = {
  state: OpeningState;
  franchise: string;
  facts: OpeningFacts & Pick<Parameters<typeof WhoGetsWhat>[0], "manager">;
  reading: OpeningReading;
  asked: boolean;
  onAsk: () => void;
};

/** Who gets what of it, who may open it, and the button. */
export function OpeningSummary({ state, franchise, facts, reading, asked, onAsk }: Props) {
  const { draft } = state;
  const unready = sayUnready(reading);
  const outcomes = draft.outcomes.map(({ title }, index) => ({
    title: title.trim(),
    amount: reading.outcomes[index]?.amount ?? null,
  }));
  return (
    <aside className="stack opening__summary" aria-labelledby="who-gets-what">
      <h2 id="who-gets-what">Who gets what</h2>
      <WhoGetsWhat
        outcomes={outcomes}
        asset={reading.asset}
        members={facts.members}
        manager={facts.manager}
        treasury={facts.treasury}
      />
      <WhoMayOpen franchiseId={facts.franchiseId} franchise={franchise} />
      {asked && unready ? <Notice tone="wrong">{unready}</Notice> : null}
      <OpenButton state={state} reading={reading} franchiseId={facts.franchiseId} onAsk={onAsk} />
    </aside>
  );
}

type ButtonProps = Pick<Props, "state" | "reading" | "onAsk"> & { franchiseId: bigint };

function OpenButton({ state, reading, franchiseId, onAsk }: ButtonProps) {
  const { address } = useConnection();
  const [, navigate] = useLocation();
  const [step, setStep] = useState<number | null>(null);
  const mayOpen = useMayOpen(franchiseId, address);
  const { terms, asset } = reading;

  async function prepare() {
    onAsk();
    if (terms === null || !address) return null;
    try {
      return await prepareOpening(terms, { asset, account: address, onStep: setStep });
    } finally {
      setStep(null);
    }
  }

  function finish(href: string | null): void {
    state.discard();
    navigate(href ?? "/engagements");
  }

  return (
    <>
      <ActionButton variant="primary" prepare={prepare} onMined={finish} disabled={mayOpen === false || step !== null}>
        Publish the texts and review
      </ActionButton>
      <p className="soft small" role="status">
        {step === null || terms === null ? "" : `Putting text ${step + 1} of ${terms.outcomes.length + 1} on IPFS.`}
      </p>
    </>
  );
}
