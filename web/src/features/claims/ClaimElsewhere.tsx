import { useState } from "react";
import { AddressField } from "../../components/AddressField.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { Field } from "../../components/Field.tsx";
import { readAddress } from "../../components/readAddress.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import type { ClaimLine } from "../equity/claimLines.ts";
import { sayEquity } from "../equity/sayEquity.ts";
import { saySource } from "./saySource.ts";
import type { Claiming } from "./useClaiming.ts";

type Props = { lines: readonly ClaimLine[]; claiming: Claiming };

const ALL = "all";

/** Equity from grants and patronage can go to another address; that of a round goes to who stands in its list. */
export function ClaimElsewhere({ lines, claiming }: Props) {
  const [chosen, setChosen] = useState(ALL);
  const [typed, setTyped] = useState("");
  const movable = lines.filter(({ kind }) => kind !== "round");
  if (movable.length === 0) return null;
  const own = movable.filter(({ key }) => key === chosen);
  const selected = own.length > 0 ? own : movable;
  const { address } = readAddress(typed);
  return (
    <Disclosure summary="Claim to another address">
      <div className="stack claims__elsewhere">
        <p className="small soft">
          Whoever holds that address then owns the equity, and decides how it votes. A round's allocation always goes to
          the account in its list.
        </p>
        <Field label="What">
          {(control) => (
            <select {...control} className="input" value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value={ALL}>{sayEquity(sumOf(movable))}: everything from grants and patronage</option>
              {movable.map((line) => (
                <option key={line.key} value={line.key}>
                  {sayEquity(line.claimable)}: {saySource(line)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <AddressField label="To" value={typed} onChange={setTyped} />
        <ActionButton
          disabled={address === null}
          prepare={() => (address === null ? null : claiming.prepare(selected, { to: address, delegates: false }))}
          onMined={() => setTyped("")}
        >
          Claim {sayEquity(sumOf(selected))} to this address
        </ActionButton>
      </div>
    </Disclosure>
  );
}

function sumOf(lines: readonly ClaimLine[]): bigint {
  return lines.reduce((sum, { claimable }) => sum + claimable, 0n);
}
