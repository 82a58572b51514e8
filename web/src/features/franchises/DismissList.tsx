import type { FranchiseRecord } from "@rizom/sdk";
import { useState } from "react";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Button } from "../../components/Button.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { sayAccount } from "../wording/sayAccount.ts";
import { nameOfFranchise } from "./nameOfFranchise.ts";
import { holdersNow } from "./people.ts";
import { ROLE_NAMES } from "./sayRole.ts";
import { dismiss } from "./transactions/dismiss.ts";

const STEP = 12;

/** Dismisses facilitators and members. */
export function DismissList({ franchise }: { franchise: FranchiseRecord }) {
  const [shown, setShown] = useState(STEP);
  const holders = [...holdersNow(franchise, "FACILITATOR"), ...holdersNow(franchise, "MEMBER")];
  const name = nameOfFranchise(franchise);
  if (holders.length === 0) return null;
  return (
    <Disclosure summary="Dismiss somebody">
      <div className="stack">
        <ul className="role-rows">
          {holders.slice(0, shown).map(({ id, account, role }) => (
            <li key={id}>
              <span className="row">
                <AddressLabel address={account} copy={false} />
                <span className="soft small">{ROLE_NAMES[role][0]}</span>
              </span>
              <ActionButton size="small" prepare={() => dismiss({ id: franchise.id, name, role, account })}>
                Dismiss
                <span className="visually-hidden">
                  {" "}
                  {sayAccount(account)} as {ROLE_NAMES[role][0]}
                </span>
              </ActionButton>
            </li>
          ))}
        </ul>
        {holders.length > shown ? (
          <Button size="small" onClick={() => setShown(shown * 4)}>
            Show more of the {holders.length}
          </Button>
        ) : null}
      </div>
    </Disclosure>
  );
}
