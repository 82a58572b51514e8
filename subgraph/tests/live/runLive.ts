import { findFreePort } from "../temporaryPostgres.ts";
import { agreement } from "./agreement.ts";
import { artifactsExist, startChain } from "./chain.ts";
import { checks } from "./checks.ts";
import { deployContracts } from "./contracts.ts";
import { engagementChecks } from "./engagementChecks.ts";
import { makeEngagementHistory } from "./engagementHistory.ts";
import { equityAgreement } from "./equityAgreement.ts";
import { equityChecks } from "./equityChecks.ts";
import { makeEquityHistory } from "./equityHistory.ts";
import { franchiseChecks } from "./franchiseChecks.ts";
import { governanceAgreement } from "./governanceAgreement.ts";
import { makeGovernanceHistory } from "./governanceHistory.ts";
import { governorChecks } from "./governorChecks.ts";
import { startGraphNode } from "./graphNode.ts";
import { makeHistory } from "./history.ts";
import { startIpfs } from "./ipfs.ts";
import { listChecks } from "./listChecks.ts";
import type { Running } from "./processes.ts";
import { reputationAgreement } from "./reputationAgreement.ts";
import { reputationChecks } from "./reputationChecks.ts";
import { makeReputationHistory } from "./reputationHistory.ts";
import { treasuryChecks } from "./treasuryChecks.ts";

export interface LiveResult {
  passed: number;
  failures: string[];
}

async function look(result: LiveResult, name: string, check: () => Promise<void>): Promise<void> {
  const failure = await check().then(() => null, String);
  console.log(`${failure === null ? "✔" : "✘"} live: ${name}`);
  if (failure === null) result.passed++;
  else result.failures.push(`✘ live: ${name}\n${failure}`);
}

/** Plays a history on Hardhat's node with the real contracts, and asks the real Graph Node about it. */
export async function runLive(postgresUrl: string): Promise<LiveResult> {
  if (!artifactsExist())
    throw new Error('The contracts aren\'t compiled: run "npx hardhat build" in the project first.');
  const running: Running[] = [];
  try {
    const { chain, stop } = await startChain(await findFreePort());
    running.push({ stop });
    const ipfs = await startIpfs();
    running.push(ipfs);
    const graph = await startGraphNode(chain.url, postgresUrl, ipfs.port);
    running.push(graph);
    const contracts = await deployContracts(chain);
    const history = await makeHistory(chain, contracts.factory);
    const equity = await makeEquityHistory(chain, contracts, history, ipfs.url);
    await graph.reach(await chain.client.getBlockNumber({ cacheTime: 0 }));
    const result: LiveResult = { passed: 0, failures: [] };
    for (const [name, check] of Object.entries({ ...checks, ...agreement })) {
      await look(result, name, () => check(graph, history, chain));
    }
    for (const [name, check] of Object.entries({ ...equityChecks, ...listChecks, ...equityAgreement })) {
      await look(result, name, () => check(graph, equity, chain));
    }
    const governance = await makeGovernanceHistory(chain, equity, history, ipfs.url);
    await graph.reach(await chain.client.getBlockNumber({ cacheTime: 0 }));
    const ofGovernance = { ...franchiseChecks, ...governorChecks, ...treasuryChecks, ...governanceAgreement };
    for (const [name, check] of Object.entries(ofGovernance)) {
      await look(result, name, () => check(graph, governance, chain));
    }
    const engaged = await makeEngagementHistory(chain, contracts, history.dollar, ipfs.url);
    await graph.reach(await chain.client.getBlockNumber({ cacheTime: 0 }));
    for (const [name, check] of Object.entries(engagementChecks)) {
      await look(result, name, () => check(graph, engaged, chain));
    }
    const reputation = await makeReputationHistory(chain, contracts, engaged, ipfs.url);
    await graph.reach(await chain.client.getBlockNumber({ cacheTime: 0 }));
    for (const [name, check] of Object.entries({ ...reputationChecks, ...reputationAgreement })) {
      await look(result, name, () => check(graph, reputation, chain));
    }
    return result;
  } finally {
    for (const one of running.reverse()) await one.stop();
  }
}
