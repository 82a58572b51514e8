import type { EngagementFilter } from "@rizom/sdk";
import { type ReactNode, useState } from "react";
import type { Address } from "viem";
import { Button } from "../../components/Button.tsx";
import { EngagementList } from "./EngagementList.tsx";

type Props = {
  filter: Omit<EngagementFilter, "state">;
  account?: Address;
  /** Said where none is open. */
  empty: ReactNode;
};

const STEP = 5;

/** Engagements in which something is still to happen; those that have ended on demand. */
export function OpenThenEnded({ filter, account, empty }: Props) {
  const [showsEnded, setShowsEnded] = useState(false);
  const common = { account, step: STEP };
  return (
    <div className="stack">
      <EngagementList {...common} filter={{ ...filter, state: "open" }} label="Open engagements" empty={empty} />
      <div className="row">
        <Button size="small" variant="quiet" aria-expanded={showsEnded} onClick={() => setShowsEnded(!showsEnded)}>
          {showsEnded ? "Hide ended engagements" : "Show ended engagements"}
        </Button>
      </div>
      {showsEnded ? (
        <EngagementList
          {...common}
          filter={{ ...filter, state: "ended" }}
          label="Ended engagements"
          empty={<p className="soft">None has ended yet.</p>}
        />
      ) : null}
    </div>
  );
}
