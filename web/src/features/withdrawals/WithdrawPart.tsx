import { formatAmount } from "@rizom/sdk";
import { useState } from "react";
import type { Address } from "viem";
import { AddressField } from "../../components/AddressField.tsx";
import { AmountField } from "../../components/AmountField.tsx";
import { Button } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Field } from "../../components/Field.tsx";
import { readAddress } from "../../components/readAddress.ts";
import { readAmount } from "../../components/readAmount.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { sayAmount } from "../wording/sayAmount.ts";
import type { Claim } from "./claims.ts";
import { withdrawPart } from "./transactions/withdrawPart.ts";

const keyOf = ({ split, asset }: Claim) => `${split}-${asset.address}`;

/** One asset of one split, a part of it, or to another address. */
export function WithdrawPart({ account, claims }: { account: Address; claims: readonly Claim[] }) {
  const [chosen, setChosen] = useState("");
  const claim = claims.find((one) => keyOf(one) === chosen) ?? claims[0];
  if (!claim) return null;
  return (
    <Disclosure summary="Only one asset, a part, or to another address">
      <div className="stack withdraw-part">
        <Field label="What">
          {(control) => (
            <select
              {...control}
              className="input"
              value={keyOf(claim)}
              onChange={(event) => setChosen(event.target.value)}
            >
              {claims.map((one) => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {sayAmount(one.owed, one.asset)} from {one.splitName}
                </option>
              ))}
            </select>
          )}
        </Field>
        <PartOf key={keyOf(claim)} account={account} claim={claim} />
      </div>
    </Disclosure>
  );
}

function PartOf({ account, claim }: { account: Address; claim: Claim }) {
  const { asset, owed } = claim;
  const whole = formatAmount(owed, asset.decimals, { group: "" });
  const [amountText, setAmountText] = useState(whole);
  const [toText, setToText] = useState("");
  const most = { amount: owed, sentence: `You can withdraw ${sayAmount(owed, asset)} at most.` };
  const { amount } = readAmount(amountText, { asset, most });
  const to = toText.trim() === "" ? account : readAddress(toText).address;
  return (
    <>
      <AmountField
        label="Amount"
        value={amountText}
        onChange={setAmountText}
        asset={asset}
        most={most}
        error={amountText.trim() === "" ? "Enter an amount." : null}
        action={
          <Button size="small" onClick={() => setAmountText(whole)}>
            All
          </Button>
        }
      />
      <AddressField
        label="To another address"
        hint="Leave it empty to send it to your own account."
        value={toText}
        onChange={setToText}
      />
      <ActionButton
        disabled={amount === null || to === null}
        prepare={() => (amount === null || to === null ? null : withdrawPart({ account, to, claim, amount }))}
      >
        {amount === null ? "Withdraw" : `Withdraw ${sayAmount(amount, asset)}`}
      </ActionButton>
    </>
  );
}
