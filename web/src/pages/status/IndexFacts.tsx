import { environment } from "../../lib/environment.ts";
import { formatCount } from "../../lib/formatCount.ts";
import type { Freshness } from "../../lib/index/judgeFreshness.ts";
import { StatusPanel } from "./StatusPanel.tsx";

const WORDS = { unset: "None", unreachable: "No answer", behind: "Too far behind", errors: "Has errors" } as const;

export function IndexFacts({ freshness: { index, reason, blocksBehind, secondsBehind } }: { freshness: Freshness }) {
  const word = reason === null ? "Up to date" : WORDS[reason];
  return (
    <StatusPanel title="Index" state={reason === null ? "good" : "waiting"} word={word}>
      <dt>Address</dt>
      <dd>{environment.indexUrl ?? "Not configured: pages read the chain itself."}</dd>
      {index ? (
        <>
          <dt>At block</dt>
          <dd>{formatCount(index.block)}</dd>
          <dt>Behind the chain</dt>
          <dd>
            {blocksBehind === null ? "unknown" : `${formatCount(blocksBehind)} blocks`}
            {secondsBehind === null ? "" : `, ${formatCount(secondsBehind)} s`}
          </dd>
          <dt>Errors</dt>
          <dd>{index.hasIndexingErrors ? "Yes: it isn't used until they are mended." : "None"}</dd>
        </>
      ) : null}
    </StatusPanel>
  );
}
