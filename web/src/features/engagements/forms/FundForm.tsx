import type { Outcome } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Amount } from "../../../components/Amount.tsx";
import { ActionButton } from "../../acting/ActionButton.tsx";
import { balanceQueryOptions } from "../../assets/queries.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { prepareFunding } from "../prepareFunding.ts";
import type { Scene } from "../Scene.ts";
import { sayWhen } from "../sayMoment.ts";
import { UnreadBriefs } from "./UnreadBriefs.tsx";

type Props = Scene & {
  /** Those that can be funded now. */
  outcomes: readonly Outcome[];
  /** Whether it's the first of what waits for the client; default true. */
  isFirst?: boolean;
  onDone: () => void;
};

/** The client chooses what to put into escrow: one outcome or several, in one payment. */
export default function FundForm({ outcomes, isFirst = true, onDone, ...scene }: Props) {
  const { engagement, asset, nameOf, now } = scene;
  const [left, setLeft] = useState<ReadonlySet<number>>(() => new Set());
  const [asked, setAsked] = useState(false);
  const balance = useQuery(balanceQueryOptions({ asset: asset.address, account: engagement.client })).data;
  const chosen = outcomes.filter(({ number }) => !left.has(number));
  const amount = chosen.reduce((sum, outcome) => sum + outcome.amount, 0n);
  const problem = problemOf({ amount, balance, asset });

  function prepare() {
    setAsked(true);
    return problem === null ? prepareFunding({ ...scene, outcomes: chosen, amount }) : null;
  }

  function toggle(number: number) {
    const next = new Set(left);
    if (!next.delete(number)) next.add(number);
    setLeft(next);
  }

  return (
    <div className="stack">
      <fieldset className="fund">
        <legend>What you fund now</legend>
        {outcomes.map(({ number, amount: part, due }) => (
          <label key={number} className="check fund__one">
            <input type="checkbox" checked={!left.has(number)} onChange={() => toggle(number)} />
            <span className="fund__what">
              <span className="fund__name break">{nameOf(number)}</span>
              <span className="soft small">due {sayWhen(due, now)}</span>
            </span>
            <Amount amount={part} asset={asset} />
          </label>
        ))}
      </fieldset>
      <UnreadBriefs engagement={engagement} outcomes={chosen} nameOf={nameOf} />
      <p className="fund__sum" aria-live="polite">
        <strong>{sayAmount(amount, asset)}</strong> in all.
        {balance === undefined ? null : (
          <span className="soft">
            {" "}
            You have <Amount amount={balance} asset={asset} maxDecimals={4} />.
          </span>
        )}
      </p>
      {problem !== null && (asked || chosen.length > 0) ? <p className="field__error">{problem}</p> : null}
      <ActionButton variant={isFirst ? "primary" : "plain"} prepare={prepare} onMined={onDone}>
        {amount === 0n ? "Fund" : `Fund ${sayAmount(amount, asset)}`}
      </ActionButton>
    </div>
  );
}

function problemOf({ amount, balance, asset }: Pick<Scene, "asset"> & { amount: bigint; balance?: bigint }) {
  if (amount === 0n) return "Choose at least one.";
  if (balance === undefined || balance >= amount) return null;
  return `You have ${sayAmount(balance, asset)}, and this takes ${sayAmount(amount, asset)}. Fund fewer outcomes, or bring more ${asset.symbol} first.`;
}
