import { join } from "node:path";
import type { Browser } from "playwright-core";
import { PROJECT } from "../../../scripts/stack/context.ts";
import { type Stack, startStack } from "../../../scripts/stack/stack.ts";
import { launchBrowser } from "./browser.ts";
import { openChain, type TestChain } from "./chain.ts";
import { delegatePowers } from "./delegatePowers.ts";
import { openEngagements, type TestEngagements } from "./engagements.ts";
import { openEquity, type TestEquity } from "./equity.ts";
import { openFranchises, type TestFranchises } from "./franchises.ts";
import { openGovernance, type TestGovernance } from "./governance.ts";
import { type RoundCommands, roundCommands } from "./roundCommand.ts";
import { type Site, serveSite } from "./site.ts";

/** Beside the usual ports, so that a running `npm start` isn't disturbed; and beside those of other shards. */
const PORTS_APART = 1000;

export interface World {
  stack: Stack;
  site: Site;
  browser: Browser;
  chain: TestChain;
  equity: TestEquity;
  franchises: TestFranchises;
  engagements: TestEngagements;
  governance: TestGovernance;
  round: RoundCommands;
}

let current: World | undefined;

/** The one stack, dApp and browser that all journeys share. */
export function world(): World {
  if (current === undefined) throw new Error("Journeys are run by web/e2e/run.ts, which starts what they need.");
  return current;
}

type Start = {
  /** Which of several worlds on this machine, from 1: it has ports and a folder of its own. */
  number: number;
  write: (text: string) => void;
  signal: AbortSignal;
};

/**
 * Starts the real stack, the built dApp on it, and a browser.
 *
 * @returns how to stop all of it
 */
export async function startWorld({ number, write, signal }: Start): Promise<() => Promise<void>> {
  const stateDir = join(PROJECT, `.rizom/e2e-${number}`);
  const portOffset = number * PORTS_APART;
  const stack = await startStack({ stateDir, portOffset, web: false, environment: { ports: {} }, write, signal });
  const stops: (() => Promise<void>)[] = [stack.stop];
  const stop = async () => {
    current = undefined;
    for (const each of stops.reverse()) await each();
  };
  try {
    write("Building the dApp as it is shipped.\n");
    const [site, browser] = await Promise.all([serveSite(stack.webEnv, { stateDir, portOffset }), launchBrowser()]);
    stops.push(site.close, () => browser.close());
    const chain = openChain(stack.rpcUrl);
    await delegatePowers(chain, stack.rpcUrl);
    const equity = openEquity(chain, stack.ipfsApiUrl);
    const franchises = openFranchises(chain, stack.rpcUrl);
    const governance = openGovernance(chain);
    const engagements = openEngagements(chain, stack.ipfsApiUrl);
    const parts = { chain, equity, franchises, governance, engagements, round: roundCommands(stateDir) };
    current = { stack, site, browser, ...parts };
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
