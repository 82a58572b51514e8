import { deployments } from "@rizom/sdk";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Notice } from "../../components/Notice.tsx";
import { environment } from "../../lib/environment.ts";

export function ContractFacts() {
  const deployment = deployments[environment.chainId];
  return (
    <section className="section" aria-labelledby="status-contracts">
      <h2 id="status-contracts">Contracts</h2>
      {deployment ? (
        <dl className="facts">
          <dt>Factory of splits</dt>
          <dd>
            <AddressLabel address={deployment.revenueSplitFactory} full />
          </dd>
          <dt>Treasury of the network</dt>
          <dd>
            <AddressLabel address={deployment.treasury} full />
          </dd>
          {deployment.testDollar ? (
            <>
              <dt>Test Dollar (tUSD)</dt>
              <dd>
                <AddressLabel address={deployment.testDollar} full />
              </dd>
            </>
          ) : null}
        </dl>
      ) : (
        <Notice tone="wrong">
          Rizom isn't deployed on chain {environment.chainId}. This build is configured wrongly.
        </Notice>
      )}
    </section>
  );
}
