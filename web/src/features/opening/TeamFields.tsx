import { MAX_ENGAGEMENT_TEAM, type Member } from "@rizom/sdk";
import { useState } from "react";
import type { Address } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Button } from "../../components/Button.tsx";
import { totalWeightOf } from "../team/teamChanges.ts";
import { sayPercent } from "../wording/sayPercent.ts";

type Props = {
  members: readonly Member[];
  team: readonly Address[];
  error: string | null;
  onChange: (team: readonly string[]) => void;
};

const STEP = 12;

/** Who works on it, of the split's team. */
export function TeamFields({ members, team, error, onChange }: Props) {
  const [shown, setShown] = useState(STEP);
  const total = totalWeightOf(members);
  const chosen = new Set(team);
  const toggle = (account: Address) =>
    onChange(chosen.has(account) ? team.filter((one) => one !== account) : [...team, account]);
  return (
    <fieldset className="opening__team">
      <legend className="field__label">Who works on it</legend>
      <p className="field__hint">
        They can deliver, and what is accepted counts for them. It doesn’t change how money divides: everybody in the
        split’s team gets their share. At most {MAX_ENGAGEMENT_TEAM}; you can change it later.
      </p>
      {members.slice(0, shown).map(({ account, weight }) => (
        <label key={account} className="opening__member">
          <input type="checkbox" checked={chosen.has(account)} onChange={() => toggle(account)} />
          <AddressLabel address={account} copy={false} />
          <span className="soft small">{sayPercent(weight, total)} of the team’s share</span>
        </label>
      ))}
      {members.length > shown ? (
        <div className="row">
          <Button size="small" onClick={() => setShown(shown * 4)}>
            Show more
          </Button>
          <span className="soft small">
            {shown} of {members.length} members
          </span>
        </div>
      ) : null}
      <p className="soft small" aria-live="polite">
        {team.length === 1 ? "1 person works on it." : `${team.length} people work on it.`}
      </p>
      {error ? <p className="field__error">{error}</p> : null}
    </fieldset>
  );
}
