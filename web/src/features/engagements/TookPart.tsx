import { participationsOf } from "@rizom/sdk";
import { Link } from "wouter";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { OnDemand } from "./OnDemand.tsx";
import type { OutcomeScene } from "./Scene.ts";

const WORDS = { client: "client", facilitator: "facilitator", team: "team" } as const;

/** Who took part in an outcome when it was accepted: it stays so, whatever changes afterwards. */
export function TookPart({ engagement, outcome }: Pick<OutcomeScene, "engagement" | "outcome">) {
  const participants = participationsOf({ ...engagement, outcomes: [outcome] });
  if (participants.length === 0) return null;
  return (
    <OnDemand summary={`Who took part (${participants.length})`}>
      <div className="stack stack--tight">
        <ul className="engagement-team" aria-label="Who took part">
          {participants.map(({ account, role }) => (
            <li key={account}>
              <AddressLabel address={account} href={`/members/${account}`} copy={false} />{" "}
              <span className="soft small">{WORDS[role]}</span>
            </li>
          ))}
        </ul>
        <p className="small">
          <Link href={`/attest/${engagement.engagementId}`}>What they said of each other’s work</Link>
        </p>
      </div>
    </OnDemand>
  );
}
