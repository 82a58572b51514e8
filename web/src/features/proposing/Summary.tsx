import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { zeroAddress } from "viem";
import { useConnection } from "wagmi";
import { useLocation } from "wouter";
import { ErrorWithRetry } from "../../components/ErrorWithRetry.tsx";
import { Notice } from "../../components/Notice.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { ActionList } from "../actions/ActionList.tsx";
import { Outcome } from "../actions/Outcome.tsx";
import { prepareProposal } from "./prepareProposal.ts";
import { buildSteps, useBuilt } from "./queries.ts";
import { proposingRightQueryOptions } from "./right.ts";
import { sayUnready } from "./sayUnready.ts";
import type { Facts, Reading } from "./Template.ts";
import type { DraftState } from "./useDraft.ts";
import { WhoMayPropose } from "./WhoMayPropose.tsx";

type Props = {
  state: DraftState;
  facts: Facts;
  readings: readonly Reading[];
  asked: boolean;
  onAsk: () => void;
};

/** What it does in words, how it would go, who may propose it, and the button. */
export function Summary({ state, facts, readings, asked, onAsk }: Props) {
  const { draft } = state;
  const built = useBuilt(draft, readings);
  const actions = built.data?.actions ?? [];
  const unready = sayUnready(draft, readings);
  return (
    <aside className="stack proposing__summary" aria-labelledby="what-it-does">
      <h2 id="what-it-does">What it does</h2>
      {built.error ? (
        <ErrorWithRetry title="It couldn’t be put together." error={built.error} onRetry={() => void built.refetch()} />
      ) : actions.length === 0 ? (
        <p className="soft">Nothing yet. Choose an action, and it’s said here in words.</p>
      ) : (
        <>
          <ActionList actions={actions} />
          <Outcome actions={actions} />
        </>
      )}
      <WhoMayPropose />
      {asked && unready ? <Notice tone="wrong">{unready}</Notice> : null}
      <ProposeButton state={state} facts={facts} readings={readings} isReady={unready === null} onAsk={onAsk} />
    </aside>
  );
}

type ButtonProps = Omit<Props, "asked"> & { isReady: boolean };

function ProposeButton({ state, facts, readings, isReady, onAsk }: ButtonProps) {
  const { address } = useConnection();
  const [, navigate] = useLocation();
  const queryClient = useQueryClient();
  const place = useRef("/governance");
  const right = useQuery({ ...proposingRightQueryOptions(address ?? zeroAddress), enabled: address !== undefined });
  const { draft, discard } = state;

  async function prepare() {
    onAsk();
    if (!isReady || !address) return null;
    const action = await prepareProposal(queryClient, draft, await buildSteps(readings), { facts, proposer: address });
    place.current = action.done.href ?? place.current;
    return action;
  }

  function finish(): void {
    discard();
    navigate(place.current);
  }

  return (
    <ActionButton variant="primary" prepare={prepare} onMined={finish} disabled={right.data?.may === false}>
      Review the proposal
    </ActionButton>
  );
}
