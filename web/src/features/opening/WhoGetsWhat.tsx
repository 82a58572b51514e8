import type { Asset, Member } from "@rizom/sdk";
import { useState } from "react";
import type { Address } from "viem";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Field } from "../../components/Field.tsx";
import { PaymentFlow } from "../flow/PaymentFlow.tsx";
import { sayAmount } from "../wording/sayAmount.ts";
import { PayoutTable } from "./PayoutTable.tsx";

type Props = {
  /** What each outcome is called and pays; null while that isn't known. */
  outcomes: readonly { readonly title: string; readonly amount: bigint | null }[];
  asset: Asset;
  members: readonly Member[];
  manager: Address | null;
  treasury: Address;
};

const ALL = "all";

/** How each amount, and all of them together, divide by the team's weights as they are now. */
export function WhoGetsWhat({ outcomes, asset, ...parties }: Props) {
  const [chosen, setChosen] = useState(ALL);
  const place = outcomes[Number(chosen)] ? chosen : ALL;
  const known = outcomes.flatMap(({ amount }) => amount ?? []);
  const sum = known.reduce((all, amount) => all + amount, 0n);
  const amount = place === ALL ? (sum === 0n ? null : sum) : (outcomes[Number(place)]?.amount ?? null);
  return (
    <div className="stack">
      {outcomes.length > 1 ? (
        <Field label="Of which outcome">
          {(control) => (
            <select {...control} className="input" value={place} onChange={(event) => setChosen(event.target.value)}>
              <option value={ALL}>All {outcomes.length} together</option>
              {outcomes.map(({ title }, index) => (
                // Outcomes have no other name than their place.
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <option key={index} value={index}>
                  {`${index + 1}. ${title || "An outcome"}`}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <PaymentFlow
        title={amount === null ? "How what is accepted divides" : `How ${sayAmount(amount, asset)} divide`}
        amount={amount}
        asset={asset}
        {...parties}
      />
      {outcomes.length > 1 && known.length > 0 ? (
        <Disclosure summary="Outcome by outcome">
          <PayoutTable
            outcomes={outcomes.flatMap(({ title, amount: pays }) => (pays === null ? [] : { title, amount: pays }))}
            asset={asset}
            members={parties.members}
          />
        </Disclosure>
      ) : null}
      <p className="soft small">By the team’s weights as they are now; those of the moment when it’s accepted count.</p>
    </div>
  );
}
