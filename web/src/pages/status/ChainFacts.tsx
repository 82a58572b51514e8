import { Time } from "../../components/Time.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import type { Head } from "../../lib/index/judgeFreshness.ts";
import { chain as configured } from "../../lib/publicClient.ts";
import { StatusPanel } from "./StatusPanel.tsx";

export function ChainFacts({ chain }: { chain: Head | null }) {
  return (
    <StatusPanel title="Chain" state={chain ? "good" : "wrong"} word={chain ? "Answers" : "No answer"}>
      <dt>Name</dt>
      <dd>
        {configured.name} ({configured.id})
      </dd>
      <dt>Node</dt>
      <dd>{configured.rpcUrls.default.http.join(", ")}</dd>
      {chain ? (
        <>
          <dt>Newest block</dt>
          <dd>{formatCount(chain.block)}</dd>
          <dt>Made</dt>
          <dd>
            <Time timestamp={chain.timestamp} />
          </dd>
        </>
      ) : null}
    </StatusPanel>
  );
}
