import { deploymentOf, type RecordedGrant } from "@rizom/sdk";
import { useState } from "react";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Button } from "../../components/Button.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Table } from "../../components/Table.tsx";
import { TextField } from "../../components/TextField.tsx";
import { environment } from "../../lib/environment.ts";
import { findByName } from "../../lib/names.ts";
import { ActionButton } from "../acting/ActionButton.tsx";
import { isFound, readSearch } from "../cap-table/holderSearch.ts";
import { RZM } from "../equity/sayEquity.ts";
import { sayGrant } from "../equity/sayStake.ts";
import { sayAccount } from "../wording/sayAccount.ts";
import { revocationAt } from "./revocation.ts";
import { sayRevocation } from "./sayRevocation.ts";
import { revokeGrant } from "./transactions/revokeGrant.ts";

type Props = {
  /** Those that can be revoked now. */
  grants: readonly RecordedGrant[];
  /** Seconds since 1970. */
  now: bigint;
};

/** Stops a grant, with what its owner keeps before anything is signed. */
export function RevokeGrants({ grants, now }: Props) {
  const [chosenId, choose] = useState<bigint | null>(null);
  const [typed, setTyped] = useState("");
  const { search, error } = readSearch(typed, findByName);
  const chosen = grants.find(({ id }) => id === chosenId) ?? null;
  const found = search ? grants.filter(({ account }) => isFound(account, search)) : [];
  if (grants.length === 0) {
    return (
      <Empty title="No grant can be revoked now.">Only grants that were made revocable, and still vest, can.</Empty>
    );
  }
  return (
    <div className="stack stack--wide">
      <div className="stack">
        {grants.length > FIRST ? (
          <TextField
            label="Whose grant"
            hint="An address, how it begins, or a name"
            value={typed}
            onChange={setTyped}
            error={error}
          />
        ) : null}
        <RevocableTable grants={found} now={now} chosen={chosen} onChoose={choose} />
      </div>
      {chosen ? <Chosen grant={chosen} now={now} onMined={() => choose(null)} /> : null}
    </div>
  );
}

const FIRST = 10;

type TableProps = Props & { chosen: RecordedGrant | null; onChoose: (id: bigint) => void };

function RevocableTable({ grants, now, chosen, onChoose }: TableProps) {
  const [shown, setShown] = useState(FIRST);
  return (
    <>
      <Table
        caption="Grants that can be revoked"
        rows={grants.slice(0, shown)}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            header: "Account",
            cell: ({ account }) => <AddressLabel address={account} href={`/members/${account}`} copy={false} />,
          },
          {
            header: "Granted",
            align: "end",
            wideOnly: true,
            cell: ({ amount }) => <Amount amount={amount} asset={RZM} variant="table" maxDecimals={2} />,
          },
          {
            header: "Vested so far",
            align: "end",
            cell: (grant) => (
              <Amount amount={revocationAt(grant, now).keeps} asset={RZM} variant="table" maxDecimals={2} />
            ),
          },
          {
            header: "Choose",
            align: "end",
            cell: ({ id, account }) => (
              <Button
                size="small"
                aria-pressed={chosen?.id === id}
                // Begins with what is seen, so that it can be spoken to.
                aria-label={`${chosen?.id === id ? "Chosen" : "Choose"}: grant ${id} of ${sayAccount(account)}`}
                onClick={() => onChoose(id)}
              >
                {chosen?.id === id ? "Chosen" : "Choose"}
              </Button>
            ),
          },
        ]}
      />
      {grants.length > shown ? (
        <div className="row">
          <Button size="small" onClick={() => setShown(shown * 3)}>
            Show more
          </Button>
          <span className="soft small">
            {shown} of {grants.length} grants
          </span>
        </div>
      ) : null}
    </>
  );
}

function Chosen({ grant, now, onMined }: { grant: RecordedGrant; now: bigint; onMined: () => void }) {
  const { equityGrants } = deploymentOf(environment.chainId);
  return (
    <section className="stack" aria-label={`Revoke grant ${grant.id}`} aria-live="polite">
      <h3>
        Grant {String(grant.id)} of {sayAccount(grant.account)}
      </h3>
      <p className="soft">{sayGrant(grant)}</p>
      <p>{sayRevocation(grant, now)}</p>
      <p>This can’t be undone. A new grant would be needed to promise the rest again.</p>
      <ActionButton prepare={() => revokeGrant({ equityGrants, grant, now })} onMined={onMined}>
        Review revoking it
      </ActionButton>
    </section>
  );
}
