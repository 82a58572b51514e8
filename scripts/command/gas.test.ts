import { after, before, describe, it } from "node:test";
import { claimGrantRequest, createGrantsRequest, deploymentOf } from "@rizom/sdk";
import { expect } from "chai";
import { parseEther } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { createEquity, ines } from "../../sdk/src/testing/createEquity.ts";
import { startLocalChain } from "../../sdk/src/testing/startLocalChain.ts";
import { openDemoChain } from "../demo/DemoChain.ts";
import { person } from "../demo/people.ts";
import { connect } from "./connect.ts";
import { createSender } from "./createSender.ts";
import { serveChain } from "./temporary-chain.ts";

const { equityGrants } = deploymentOf(31337);
const priya = person("Priya Raman");
const lucia = person("Lucía Ferrer");

/**
 * 2026-11-29: in a run of CI the demo data stopped with “claim reverted without a reason string”. The gas of Tomás's claim
 * had been estimated for the second of Lucía's, in which the checkpoint of the supply was there already; the transaction
 * came a second later, had to write a new one, and the 22,629 gas for that weren't there. A node that estimates on its
 * latest block, as most do, does that whenever somebody claims in the block before.
 */
describe("a transaction that comes in another second than its estimate was made for", () => {
  let stop: () => void;
  let rpcUrl: string;
  before(async () => {
    const chain = await startLocalChain();
    const { send } = await createEquity(chain);
    const { timestamp } = await chain.client.getBlock();
    const terms = { amount: parseEther("100"), revocable: false };
    const dates = { start: timestamp - 30n, cliff: timestamp - 20n, end: timestamp - 10n };
    const grants = [priya, lucia, priya, lucia].map(({ address }) => ({ account: address, ...terms, ...dates }));
    await send(createGrantsRequest({ equityGrants, grants }), ines);
    const ask = chain.client.transport.request as (call: { method: string; params?: unknown }) => Promise<unknown>;
    const request: typeof ask = ({ method, params }) =>
      method === "eth_estimateGas"
        ? ask({ method, params: [(params as unknown[])[0], "latest"] })
        : ask({ method, params });
    ({ rpcUrl, stop } = await serveChain({ client: { transport: { request } } }));
  });
  after(() => stop());

  const claim = (id: bigint) => claimGrantRequest({ equityGrants, id });

  it("is carried out when a command sends it", async () => {
    const connection = await connect(undefined, { RPC_URL: rpcUrl });
    await createSender(connection, privateKeyToAccount(priya.privateKey))(claim(1n));
    const hash = await createSender(connection, privateKeyToAccount(lucia.privateKey))(claim(2n));
    expect((await connection.client.getTransactionReceipt({ hash })).status).to.equal("success");
  });

  it("is carried out when it's one of the demo data", async () => {
    const demo = openDemoChain(rpcUrl);
    await demo.act(priya, claim(3n));
    await demo.act(lucia, claim(4n));
  });
});
