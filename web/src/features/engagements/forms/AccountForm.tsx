import { type ReactNode, useState } from "react";
import type { Address } from "viem";
import { AddressField } from "../../../components/AddressField.tsx";
import { readAddress } from "../../../components/readAddress.ts";
import type { Action } from "../../../transactions/action.ts";
import { ActionButton } from "../../acting/ActionButton.tsx";

type Props = {
  label: string;
  hint?: ReactNode;
  /** What stands in the field at first. */
  first?: string;
  /** What is wrong with an account, in a sentence; null for nothing. */
  problemOf: (account: Address) => string | null;
  prepare: (account: Address) => Action;
  onDone: () => void;
  children: ReactNode;
};

/** A form that asks for one account. */
export function AccountForm({ label, hint, first = "", problemOf, prepare, onDone, children }: Props) {
  const [typed, setTyped] = useState(first);
  const [asked, setAsked] = useState(false);
  const { address, error } = readAddress(typed);
  const problem = address === null ? (error ?? (asked ? "Enter an address." : null)) : problemOf(address);
  return (
    <div className="stack">
      <AddressField label={label} hint={hint} value={typed} error={problem} onChange={setTyped} />
      <ActionButton
        variant="primary"
        prepare={() => {
          setAsked(true);
          return address === null || problem !== null ? null : prepare(address);
        }}
        onMined={onDone}
      >
        {children}
      </ActionButton>
    </div>
  );
}
