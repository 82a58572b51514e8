import type { Split } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { LegBadge } from "../../components/Badge.tsx";

/** The roles in a split, and what each may do or gets. */
export function WhoIsWho({ split }: { split: Split }) {
  const { controller, pendingController, manager, treasury } = split;
  return (
    <section className="section" aria-labelledby="who">
      <h2 id="who">Who is who</h2>
      <dl className="roles">
        <div>
          <dt>
            Relationship manager <LegBadge leg="relationship">15 %</LegBadge>
          </dt>
          <dd>
            <AddressLabel address={manager} href={`/members/${manager}`} />
          </dd>
          <dd className="soft small">Looks after the client.</dd>
        </div>
        <div>
          <dt>
            Treasury <LegBadge leg="platform">25 %</LegBadge>
          </dt>
          <dd>
            <AddressLabel address={treasury} name="Network treasury" href={`/members/${treasury}`} />
          </dd>
          <dd className="soft small">The platform that all members own.</dd>
        </div>
        <div>
          <dt>Controller</dt>
          <dd>
            {controller ? (
              <AddressLabel address={controller} href={`/members/${controller}`} />
            ) : (
              <strong>Nobody, for ever</strong>
            )}
          </dd>
          <dd className="soft small">
            {controller
              ? "Sets weights and names the manager. Can’t touch money."
              : "Team, weights and manager are fixed."}
          </dd>
          {pendingController ? (
            <dd className="small">
              Control is offered to <AddressLabel address={pendingController} copy={false} />
            </dd>
          ) : null}
        </div>
      </dl>
    </section>
  );
}
