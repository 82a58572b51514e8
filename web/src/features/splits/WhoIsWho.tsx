import type { Split } from "@rizom/sdk";
import type { ReactNode } from "react";
import type { Address } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { type Leg, LegBadge } from "../../components/Badge.tsx";

/** The roles in a split, and what each may do or gets. */
export function WhoIsWho({ split }: { split: Split }) {
  const { controller, pendingController, manager, treasury } = split;
  return (
    <section className="section" aria-labelledby="who">
      <h2 id="who">Who is who</h2>
      <dl className="roles">
        <Role title="Relationship manager" leg="relationship" share="15 %" account={manager}>
          Looks after the client.
        </Role>
        <Role title="Treasury" leg="platform" share="25 %" account={treasury}>
          The platform that all members own.
        </Role>
        <Role title="Controller" account={controller}>
          {controller
            ? "Sets weights and names the manager. Can’t touch money."
            : "Team, weights and manager are fixed."}
          {pendingController ? (
            <>
              {" "}
              Control is offered to <AddressLabel address={pendingController} copy={false} />
            </>
          ) : null}
        </Role>
      </dl>
    </section>
  );
}

type RoleProps = { title: string; leg?: Leg; share?: string; account: Address | null; children: ReactNode };

function Role({ title, leg, share, account, children }: RoleProps) {
  return (
    <div>
      <dt>
        {title} {leg ? <LegBadge leg={leg}>{share}</LegBadge> : null}
      </dt>
      <dd>
        {account ? <AddressLabel address={account} href={`/members/${account}`} /> : <strong>Nobody, for ever</strong>}
      </dd>
      <dd className="soft small">{children}</dd>
    </div>
  );
}
