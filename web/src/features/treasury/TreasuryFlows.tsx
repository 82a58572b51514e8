import type { TreasuryFlow } from "@rizom/sdk";
import { useState } from "react";
import { zeroAddress } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { Button } from "../../components/Button.tsx";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Time } from "../../components/Time.tsx";
import { useAsset } from "../assets/queries.ts";
import { useSplitName } from "../splits/queries.ts";
import { useTreasuryFlows } from "./queries.ts";

const STEP = 8;

/** What came into and left the treasury, newest first. */
export function TreasuryFlows() {
  const [first, setFirst] = useState(STEP);
  const flows = useTreasuryFlows(first);
  return (
    <>
      <h3 id="treasury-flows">What came and went</h3>
      <QueryStates
        query={flows}
        what="what came and went"
        isEmpty={({ data }) => data?.length === 0}
        empty={<Empty title="Nothing has come in yet.">The first payment to a split brings the first part.</Empty>}
      >
        {({ data }) =>
          data === null ? (
            <p className="soft">Only the index knows this, and it isn’t there now. Balances come from the chain.</p>
          ) : (
            <ul className="treasury__flows" aria-labelledby="treasury-flows">
              {data.map((flow) => (
                <Flow key={flow.id} flow={flow} />
              ))}
            </ul>
          )
        }
      </QueryStates>
      {(flows.data?.data?.length ?? 0) >= first ? (
        <div className="row">
          <Button size="small" onClick={() => setFirst(first * 3)}>
            Show what came before
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Flow({ flow: { direction, asset, amount, counterparty, split, timestamp } }: { flow: TreasuryFlow }) {
  const unit = useAsset(asset).data ?? { symbol: "units", decimals: 0 };
  return (
    <li className="treasury__flow">
      <span>
        {direction === "IN" ? "Received" : "Paid"} <Amount amount={amount} asset={unit} maxDecimals={4} />
      </span>
      <span className="treasury__who">
        <span className="soft small">{direction === "IN" ? "from" : "to"}</span>
        {counterparty === zeroAddress ? (
          <span>nobody: it was made for it</span>
        ) : split ? (
          <FromSplit split={split} />
        ) : (
          <AddressLabel address={counterparty} href={`/members/${counterparty}`} copy={false} />
        )}
      </span>
      <span className="soft small">
        <Time timestamp={timestamp} />
      </span>
    </li>
  );
}

function FromSplit({ split }: { split: NonNullable<TreasuryFlow["split"]> }) {
  return <AddressLabel address={split} name={useSplitName(split)} href={`/splits/${split}`} copy={false} />;
}
