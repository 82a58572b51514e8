import type { FranchiseRecord, FranchiseRole } from "@rizom/sdk";
import { useState } from "react";
import { AddressField } from "../../components/AddressField.tsx";
import { Button } from "../../components/Button.tsx";
import { Icon } from "../../components/Icon.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { PasteList } from "../pasting/PasteList.tsx";
import { type AppointeeRow, newAppointee, readAppointees, readPastedAppointees } from "./appointees.ts";
import { nameOfFranchise } from "./nameOfFranchise.ts";
import { holdersNow } from "./people.ts";
import { ROLE_NAMES } from "./sayRole.ts";
import { appoint } from "./transactions/appoint.ts";

const ROLES: readonly (readonly [FranchiseRole, string])[] = [
  ["FACILITATOR", "Facilitators look after clients, and can bring in splits that are in their hands."],
  ["MEMBER", "Members take part in the work; it gives no power."],
];

/** Appoints facilitators and members: one by one, or a pasted list. */
export function AppointForm({ franchise }: { franchise: FranchiseRecord }) {
  const [role, setRole] = useState<FranchiseRole>("MEMBER");
  const [rows, setRows] = useState<readonly AppointeeRow[]>(() => [newAppointee()]);
  const [asked, setAsked] = useState(false);
  const holders = holdersNow(franchise, role).map(({ account }) => account);
  const reading = readAppointees(rows, holders, { asked, role: ROLE_NAMES[role][0] });

  function prepare() {
    setAsked(true);
    if (!reading.isComplete) return null;
    const before = role === "MEMBER" ? franchise.memberCount : franchise.facilitatorCount;
    return appoint({ id: franchise.id, name: nameOfFranchise(franchise), role, accounts: reading.accounts, before });
  }

  function reset() {
    setRows([newAppointee()]);
    setAsked(false);
  }

  return (
    <div className="stack">
      <h3>Appoint</h3>
      <RoleChoice role={role} onChoose={setRole} />
      {rows.map((row, index) => (
        <div key={row.id} className="appointee">
          <AddressField
            label={rows.length === 1 ? "Who" : `Account ${index + 1}`}
            value={row.account}
            error={reading.problems.get(row.id) ?? null}
            onChange={(account) => setRows(rows.map((one) => (one.id === row.id ? { ...one, account } : one)))}
          />
          {rows.length > 1 ? (
            <Button
              variant="quiet"
              size="small"
              aria-label={`Remove account ${index + 1}`}
              onClick={() => setRows(rows.filter(({ id }) => id !== row.id))}
            >
              <Icon name="close" />
            </Button>
          ) : null}
        </div>
      ))}
      <div className="row">
        <Button size="small" onClick={() => setRows([...rows, newAppointee()])}>
          Somebody else too
        </Button>
      </div>
      <PasteList
        label="An address a line"
        hint="From a spreadsheet or a file; what stands after the address is passed over."
        nouns={["account", "accounts"]}
        read={readPastedAppointees}
        onPaste={(pasted) => setRows([...rows.filter(({ account }) => account.trim() !== ""), ...pasted])}
      />
      <ActionButton prepare={prepare} onMined={reset}>
        {reading.accounts.length > 1 ? `Review ${reading.accounts.length} appointments` : "Review the appointment"}
      </ActionButton>
    </div>
  );
}

type ChoiceProps = { role: FranchiseRole; onChoose: (role: FranchiseRole) => void };

function RoleChoice({ role, onChoose }: ChoiceProps) {
  return (
    <fieldset className="role-choice">
      <legend>As</legend>
      {ROLES.map(([value, meaning]) => (
        <label key={value} className="check">
          <input type="radio" name="franchise-role" checked={role === value} onChange={() => onChoose(value)} />
          <span>{meaning}</span>
        </label>
      ))}
    </fieldset>
  );
}
