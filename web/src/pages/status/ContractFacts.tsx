import { type Deployment, deployments } from "@rizom/sdk";
import { Fragment } from "react";
import { AddressLabel } from "../../components/AddressLabel.tsx";
import { Notice } from "../../components/Notice.tsx";
import { environment } from "../../lib/environment.ts";

const CONTRACTS: readonly (readonly [words: string, key: Exclude<keyof Deployment, "startBlock">])[] = [
  ["Treasury of the network, a timelock", "treasury"],
  ["Factory of splits", "revenueSplitFactory"],
  ["Governor: proposals and votes", "governor"],
  ["Franchises", "franchiseRegistry"],
  ["Engagements: escrow for outcomes", "engagements"],
  ["Attestations and profiles", "attestationRegistry"],
  ["Equity (RZM)", "equityToken"],
  ["Grants", "equityGrants"],
  ["Rounds", "equityRounds"],
  ["Patronage", "patronageEquity"],
  ["Powers over all of these", "accessManager"],
  ["Test Dollar (tUSD)", "testDollar"],
];

export function ContractFacts() {
  const deployment = deployments[environment.chainId];
  return (
    <section className="section" aria-labelledby="status-contracts">
      <h2 id="status-contracts">Contracts</h2>
      {deployment ? (
        <dl className="facts">
          {CONTRACTS.map(([words, key]) => {
            const address = deployment[key];
            return address === undefined ? null : (
              <Fragment key={key}>
                <dt>{words}</dt>
                <dd>
                  <AddressLabel address={address} full />
                </dd>
              </Fragment>
            );
          })}
        </dl>
      ) : (
        <Notice tone="wrong">
          Rizom isn't deployed on chain {environment.chainId}. This build is configured wrongly.
        </Notice>
      )}
    </section>
  );
}
