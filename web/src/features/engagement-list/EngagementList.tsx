import type { EngagementFilter } from "@rizom/sdk";
import { type ReactNode, useState } from "react";
import type { Address } from "viem";
import { Button } from "../../components/Button.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { EngagementItem } from "./EngagementItem.tsx";
import { useEngagements } from "./queries.ts";
import "./engagement-list.css";

type Props = {
  filter: EngagementFilter;
  /** What the list is called, for those who don't see it. */
  label: string;
  /** How many are shown at first. */
  step: number;
  /** Whose part in each is said. */
  account?: Address | undefined;
  empty: ReactNode;
};

/** Engagements, the newest first, in steps. */
export function EngagementList({ filter, label, step, account, empty }: Props) {
  const [shown, setShown] = useState(step);
  // One more than is shown tells whether there are more.
  const query = useEngagements(filter, shown + 1);
  return (
    <QueryStates query={query} what="the engagements" rows={2} isEmpty={({ data }) => data.length === 0} empty={empty}>
      {({ data }) => (
        <div className="stack">
          <ul className="engagement-list" aria-label={label}>
            {data.slice(0, shown).map((engagement) => (
              <EngagementItem key={String(engagement.engagementId)} engagement={engagement} account={account} />
            ))}
          </ul>
          {data.length > shown ? (
            <div className="row">
              <Button size="small" onClick={() => setShown(shown + step)}>
                Show older engagements
              </Button>
            </div>
          ) : null}
        </div>
      )}
    </QueryStates>
  );
}
