import { type Action, ETHER, type Simulation } from "@rizom/sdk";
import type { Address } from "viem";
import { Amount } from "../../components/Amount.tsx";
import { Notice } from "../../components/Notice.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useAsset } from "../assets/queries.ts";
import { useSimulation } from "./queries.ts";
import "./actions.css";

type Props = { actions: readonly Action[] };

/** How it would go if it were executed now: tried out on the node, before anybody signs. */
export function Outcome({ actions }: Props) {
  const query = useSimulation(actions);
  if (actions.length === 0) return null;
  return (
    <div aria-live="polite">
      <QueryStates query={query} what="how it would go" rows={2}>
        {(simulation) => <Verdict simulation={simulation} count={actions.length} />}
      </QueryStates>
    </div>
  );
}

function Verdict({ simulation, count }: { simulation: Simulation; count: number }) {
  if (simulation.status === "unavailable") {
    return (
      <Notice tone="information" title="It couldn’t be tried out here.">
        <p>{simulation.sentence}</p>
      </Notice>
    );
  }
  if (simulation.status === "fails") {
    return (
      <Notice
        tone="wrong"
        title={
          count === 1 ? "It would fail now." : `Action ${simulation.index + 1} would fail now, and all others with it.`
        }
      >
        <p>{simulation.revert.sentence}</p>
      </Notice>
    );
  }
  const changes = simulation.balances.filter(({ before, after }) => before !== after);
  return (
    <Notice tone="good" title="It would work now.">
      {changes.length === 0 ? (
        <p>The treasury’s balances stay as they are.</p>
      ) : (
        <dl className="actions__balances">
          {changes.map((change) => (
            <Balance key={change.asset} {...change} />
          ))}
        </dl>
      )}
      <p className="soft small">Tried out on the chain as it is now. Until it’s executed, things may change.</p>
    </Notice>
  );
}

function Balance({ asset, before, after }: { asset: Address; before: bigint; after: bigint }) {
  const { data } = useAsset(asset);
  const unit = data ?? { symbol: asset === ETHER ? "ETH" : "units", decimals: asset === ETHER ? 18 : 0 };
  return (
    <div>
      <dt>Treasury, {unit.symbol}</dt>
      <dd>
        <Amount amount={before} asset={unit} /> <span aria-hidden="true">→</span>
        <span className="visually-hidden"> becomes </span> <Amount amount={after} asset={unit} />
      </dd>
    </div>
  );
}
