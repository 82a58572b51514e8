import { CommandError } from "../command/CommandError.ts";
import type { Founding } from "../founding/Founding.ts";
import { refusalOf } from "../founding/parseFounding.ts";
import { inspectPowers } from "../powers/inspectPowers.ts";
import { chainProblems } from "./chainProblems.ts";
import { publishDocuments } from "./documents.ts";
import { allowances, grants, rates, rounds } from "./equitySteps.ts";
import { franchises, recognition } from "./franchiseSteps.ts";
import { governorInTimelock, handOver, timelockInManager } from "./governanceSteps.ts";
import { readAdminships } from "./holds.ts";
import type { Network } from "./Network.ts";
import type { Step } from "./Step.ts";
import { verifyGovernance } from "./verifyGovernance.ts";

/**
 * The order in which nobody can profit from what isn't there yet: equity before those who could vote with it, franchises all
 * at once, and the governor's hands on the treasury when the houses are complete.
 */
const STEPS: readonly Step[] = [
  allowances,
  rates,
  grants,
  rounds,
  franchises,
  recognition,
  governorInTimelock,
  timelockInManager,
];

/** What is told on the way: a step, and how many transactions it took. */
export type Tell = (title: string, transactions: number) => void;

async function carryOut(step: Step, network: Network, founding: Founding, tell: Tell): Promise<void> {
  const requests = await step.missing(network, founding);
  for (const request of requests) await network.send(request);
  tell(step.title, requests.length);
}

/** Reads all of it once more: a node may have lost what it said was in a block. */
async function confirmDone(network: Network, founding: Founding): Promise<void> {
  for (const { title, missing } of STEPS) {
    if ((await missing(network, founding)).length === 0) continue;
    throw new CommandError(
      `${title}: not all of it is on the chain any more. Run it again; the deployer keeps its powers.`,
    );
  }
}

/** Where a network governs itself, all is done or all is too late. */
async function refuseLate({ client, deployment, deployer }: Network): Promise<void> {
  const { problems } = await inspectPowers(client, deployment);
  if (problems.length === 0) return;
  throw new CommandError(
    `${deployer} has no power over this network, so it can't found it. Set DEPLOYER_KEY to the key that deployed it.`,
  );
}

/**
 * Takes a network from deployment to self-rule. What is on the chain isn't done again, so it can be interrupted anywhere.
 * @returns Whether there was anything to do
 * @throws {CommandError} with what is wrong, in sentences; the deployer then keeps its powers
 */
export async function bootstrap(network: Network, founding: Founding, tell: Tell = () => {}): Promise<boolean> {
  const holds = await readAdminships(network);
  if (!holds.manager && !holds.timelock) {
    await refuseLate(network);
    return false;
  }
  const problems = await chainProblems(network, founding);
  if (problems.length > 0) throw refusalOf(problems);
  await publishDocuments(network, founding);
  for (const step of STEPS) await carryOut(step, network, founding, tell);
  await confirmDone(network, founding);
  await verifyGovernance(network);
  await carryOut(handOver, network, founding, tell);
  return true;
}
