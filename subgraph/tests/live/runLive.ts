import { findFreePort } from "../temporaryPostgres.ts";
import { agreement } from "./agreement.ts";
import { certificationAgreement } from "./certificationAgreement.ts";
import { artifactsExist, type Chain, startChain } from "./chain.ts";
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
import { type GraphNode, startGraphNode } from "./graphNode.ts";
import { makeHistory } from "./history.ts";
import { startIpfs } from "./ipfs.ts";
import { listChecks } from "./listChecks.ts";
import { peopleAgreement } from "./peopleAgreement.ts";
import type { Running } from "./processes.ts";
import { reputationAgreement } from "./reputationAgreement.ts";
import { reputationChecks } from "./reputationChecks.ts";
import { makeReputationHistory } from "./reputationHistory.ts";
import { treasuryChecks } from "./treasuryChecks.ts";

export interface LiveResult {
  passed: number;
  failures: string[];
}

type Checks<History> = Record<string, (graph: GraphNode, history: History, chain: Chain) => Promise<void>>;

async function look(result: LiveResult, name: string, check: () => Promise<void>): Promise<void> {
  const failure = await check().then(() => null, String);
  console.log(`${failure === null ? "✔" : "✘"} live: ${name}`);
  if (failure === null) result.passed++;
  else result.failures.push(`✘ live: ${name}\n${failure}`);
}

/** Looks at what a history came to, once the index has got there. */
async function lookAfter<History>(
  result: LiveResult,
  [chain, graph]: [Chain, GraphNode],
  history: History,
  checks: Checks<History>,
): Promise<void> {
  await graph.reach(await chain.client.getBlockNumber({ cacheTime: 0 }));
  for (const [name, check] of Object.entries(checks)) await look(result, name, () => check(graph, history, chain));
}

/**
 * Plays histories on Hardhat's node with the real contracts, and asks the real Graph Node about them.
 * @param built what Graph Node needs is there; the chain begins before that
 */
export async function runLive(postgresUrl: string, built: Promise<void>): Promise<LiveResult> {
  if (!artifactsExist())
    throw new Error('The contracts aren\'t compiled: run "npx hardhat build" in the project first.');
  const running: Running[] = [];
  try {
    const { chain, stop } = await startChain(await findFreePort());
    running.push({ stop });
    const ipfs = await startIpfs();
    running.push(ipfs);
    const [past] = await Promise.all([begin(chain, ipfs.url), built]);
    const graph = await startGraphNode(chain.url, postgresUrl, ipfs.port);
    running.push(graph);
    const result: LiveResult = { passed: 0, failures: [] };
    await play(result, [chain, graph], past, ipfs.url);
    return result;
  } finally {
    for (const one of running.reverse()) await one.stop();
  }
}

type Past = Awaited<ReturnType<typeof begin>>;

async function begin(chain: Chain, ipfsUrl: string) {
  const contracts = await deployContracts(chain);
  const history = await makeHistory(chain, contracts.factory);
  return { contracts, history, equity: await makeEquityHistory(chain, contracts, history, ipfsUrl) };
}

/** One history after the other: each goes on where the one before ended. */
async function play(
  result: LiveResult,
  world: [Chain, GraphNode],
  { contracts, history, equity }: Past,
  ipfsUrl: string,
): Promise<void> {
  const [chain] = world;
  await lookAfter(result, world, history, { ...checks, ...agreement });
  await lookAfter(result, world, equity, { ...equityChecks, ...listChecks, ...equityAgreement });
  const governance = await makeGovernanceHistory(chain, equity, history, ipfsUrl);
  const ofGovernance = { ...franchiseChecks, ...governorChecks, ...treasuryChecks, ...governanceAgreement };
  await lookAfter(result, world, governance, ofGovernance);
  const engaged = await makeEngagementHistory(chain, contracts, history.dollar, ipfsUrl);
  await lookAfter(result, world, engaged, engagementChecks);
  const reputation = await makeReputationHistory(chain, contracts, engaged, ipfsUrl);
  const ofReputation = { ...reputationChecks, ...reputationAgreement, ...peopleAgreement, ...certificationAgreement };
  await lookAfter(result, world, reputation, ofReputation);
}
