import { useState } from "react";
import type { Address } from "viem";
import { AddressLabel } from "../../../components/AddressLabel.tsx";
import { QueryStates } from "../../../components/QueryStates.tsx";
import { ActionButton } from "../../acting/ActionButton.tsx";
import { useTeam } from "../../splits/queries.ts";
import type { EngagementFormProps } from "../Scene.ts";
import { isSame } from "../sayParty.ts";
import { addToTeam, removeFromTeam } from "../transactions/changeTeam.ts";

/** The facilitator says who of the split's team works on this engagement. */
export default function TeamForm({ engagement, onDone }: EngagementFormProps) {
  const members = useTeam(engagement.split);
  const present = engagement.team.filter(({ isOnTeam }) => isOnTeam).map(({ account }) => account);
  const isPresent = (account: Address) => present.some((one) => isSame(one, account));
  return (
    <QueryStates query={members} what="the split’s team">
      {({ data }) => {
        const addable = data
          .filter(({ weight, account }) => weight > 0 && !isPresent(account))
          .map(({ account }) => account);
        return (
          <div className="columns">
            <Choice
              legend="Add to the team"
              none="Everybody of the split’s team is on it. Who isn’t in the split yet is added there first."
              accounts={addable}
              word="Review adding"
              prepare={(accounts) => addToTeam({ engagement, accounts })}
              onDone={onDone}
            />
            <Choice
              legend="Take off the team"
              none="Nobody is on the team."
              accounts={present}
              word="Review taking off"
              prepare={(accounts) => removeFromTeam({ engagement, accounts })}
              onDone={onDone}
            />
          </div>
        );
      }}
    </QueryStates>
  );
}

type ChoiceProps = {
  legend: string;
  none: string;
  accounts: readonly Address[];
  word: string;
  prepare: (accounts: readonly Address[]) => ReturnType<typeof addToTeam>;
  onDone: () => void;
};

function Choice({ legend, none, accounts, word, prepare, onDone }: ChoiceProps) {
  const [chosen, setChosen] = useState<readonly Address[]>([]);
  const [asked, setAsked] = useState(false);
  // Somebody chosen may have gone meanwhile.
  const kept = chosen.filter((one) => accounts.includes(one));
  return (
    <div className="stack stack--tight">
      <fieldset className="fund">
        <legend>{legend}</legend>
        {accounts.length === 0 ? <p className="soft small">{none}</p> : null}
        {accounts.map((account) => (
          <label key={account} className="check">
            <input
              type="checkbox"
              checked={kept.includes(account)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...kept, account] : kept.filter((one) => one !== account))
              }
            />
            <AddressLabel address={account} copy={false} />
          </label>
        ))}
      </fieldset>
      {asked && kept.length === 0 ? <p className="field__error">Choose at least one.</p> : null}
      {accounts.length === 0 ? null : (
        <ActionButton
          prepare={() => {
            setAsked(true);
            return kept.length === 0 ? null : prepare(kept);
          }}
          onMined={() => {
            setChosen([]);
            setAsked(false);
            onDone();
          }}
        >
          {word}
        </ActionButton>
      )}
    </div>
  );
}
