import type { Action } from "@rizom/sdk";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { ActionNode } from "./ActionNode.tsx";
import { useReadActions } from "./queries.ts";
import "./actions.css";

type Props = {
  /** In the order in which they're executed. */
  actions: readonly Action[];
};

/** What a proposal does, in words, one line an action, nested to the last call; the exact data opens on demand. */
export function ActionList({ actions }: Props) {
  const query = useReadActions(actions);
  if (actions.length === 0) return <Empty title="It does nothing on-chain." />;
  return (
    <QueryStates query={query} what="what it does" rows={actions.length}>
      {({ decoded }) => (
        <ol className="actions">
          {decoded.map((action, index) => (
            // Two actions may be the same; their order never changes here.
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index} className="actions__item">
              <ActionNode action={action} number={index + 1} />
            </li>
          ))}
        </ol>
      )}
    </QueryStates>
  );
}
