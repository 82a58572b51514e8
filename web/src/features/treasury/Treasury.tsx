import { deploymentOf } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Amount } from "../../components/Amount.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { environment } from "../../lib/environment.ts";
import { balanceQueryOptions, useAsset } from "../assets/queries.ts";
import { useTreasuryAssets } from "./queries.ts";
import { TreasuryFlows } from "./TreasuryFlows.tsx";
import { TreasuryOverTime } from "./TreasuryOverTime.tsx";
import "./treasury.css";

/** What the network has together, how that changed, and what came and went. */
export default function Treasury() {
  const { treasury } = deploymentOf(environment.chainId);
  const assets = useTreasuryAssets();
  return (
    <section className="section" aria-labelledby="treasury">
      <h2 id="treasury">Treasury</h2>
      <p>
        A quarter of every payment comes here. Only a proposal that passed can spend it.{" "}
        <AddressLabel address={treasury} name="Treasury" />
      </p>
      <QueryStates query={assets} what="what the treasury has" rows={2}>
        {({ data }) => (
          <>
            <ul className="treasury__balances" aria-label="What it has now">
              {data.map((asset) => (
                <Balance key={asset} asset={asset} treasury={treasury} />
              ))}
            </ul>
            <TreasuryOverTime assets={data} />
          </>
        )}
      </QueryStates>
      <TreasuryFlows />
    </section>
  );
}

function Balance({ asset, treasury }: { asset: Address; treasury: Address }) {
  const unit = useAsset(asset).data;
  const balance = useQuery(balanceQueryOptions({ asset, account: treasury })).data;
  if (!unit || balance === undefined) return null;
  return (
    <li>
      <Amount amount={balance} asset={unit} variant="figure" maxDecimals={4} />
    </li>
  );
}
