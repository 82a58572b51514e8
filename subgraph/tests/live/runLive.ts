import { findFreePort } from "../temporaryPostgres.ts";
import { agreement } from "./agreement.ts";
import { artifactsExist, startChain } from "./chain.ts";
import { checks } from "./checks.ts";
import { startGraphNode } from "./graphNode.ts";
import { makeHistory } from "./history.ts";
import type { Running } from "./processes.ts";

export interface LiveResult {
  passed: number;
  failures: string[];
}

/** Plays a history on Hardhat's node with the real contracts, and asks the real Graph Node about it. */
export async function runLive(postgresUrl: string): Promise<LiveResult> {
  if (!artifactsExist())
    throw new Error('The contracts aren\'t compiled: run "npx hardhat build" in the project first.');
  const running: Running[] = [];
  try {
    const { chain, stop } = await startChain(await findFreePort());
    running.push({ stop });
    const graph = await startGraphNode(chain.url, postgresUrl);
    running.push(graph);
    const history = await makeHistory(chain);
    await graph.reach(await chain.client.getBlockNumber({ cacheTime: 0 }));
    const result: LiveResult = { passed: 0, failures: [] };
    for (const [name, check] of Object.entries({ ...checks, ...agreement })) {
      const failure = await check(graph, history, chain).then(() => null, String);
      console.log(`${failure === null ? "✔" : "✘"} live: ${name}`);
      if (failure === null) result.passed++;
      else result.failures.push(`✘ live: ${name}\n${failure}`);
    }
    return result;
  } finally {
    for (const one of running.reverse()) await one.stop();
  }
}
