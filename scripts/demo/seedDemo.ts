import { isSplit } from "@rizom/sdk";
import { openDemoChain } from "./DemoChain.ts";
import { engagementSteps } from "./engagementSteps.ts";
import { publishEngagementTexts } from "./engagementTexts.ts";
import { equitySteps } from "./equitySteps.ts";
import { foundingThanks } from "./founding.ts";
import { foundNetwork } from "./foundNetwork.ts";
import { franchiseSteps } from "./franchiseSteps.ts";
import { governanceSteps } from "./governanceSteps.ts";
import { publishProfiles } from "./profiles.ts";
import { demoProposals } from "./proposals.ts";
import { publishList } from "./publishList.ts";
import { reputationSteps } from "./reputationSteps.ts";
import { predictSplits, revenueSteps } from "./revenueSteps.ts";
import type { Step } from "./Step.ts";

/**
 * Writes the demo data: a network that was founded and governs itself, two splits with teams, and three weeks of payments,
 * equity, proposals, engagements and what people attest of each other. Does nothing where it was done before.
 */
export async function seedDemo(urls: {
  readonly rpcUrl: string;
  readonly ipfsApiUrl: string;
}): Promise<{ splits: number; payments: number; franchises: number; proposals: number; engagements: number }> {
  const { rpcUrl, ipfsApiUrl } = urls;
  const chain = openDemoChain(rpcUrl);
  const { testDollar } = chain.deployment;
  if (testDollar === undefined) throw new Error("Demo data needs the test dollar, which only a local chain has.");
  const splits = await predictSplits(chain, testDollar);
  const done = { splits: 2, payments: 0, franchises: 3, proposals: 7, engagements: 4 };
  if (await isSplit(chain.client, { split: splits.seeds })) return done;
  // Documents first: from the moment in which the chain names one, anybody may ask for it.
  const thanks = await foundingThanks(chain.deployment.equityRounds);
  await publishList(ipfsApiUrl, thanks);
  const engagementTexts = await publishEngagementTexts(ipfsApiUrl);
  const profiles = await publishProfiles(ipfsApiUrl);
  const places = { ...splits, testDollar, thanks, ipfsApiUrl };
  const steps: Step[] = [
    [20.9, () => foundNetwork(chain, testDollar, ipfsApiUrl)],
    ...revenueSteps(chain, places, () => done.payments++),
    ...franchiseSteps(chain, places),
    ...equitySteps(chain, places),
    ...engagementSteps(chain, places, engagementTexts),
    ...reputationSteps(chain, ipfsApiUrl, profiles),
    ...governanceSteps(chain, await demoProposals(chain, places), places),
  ];
  // Of one day, what comes first above comes first.
  for (const [daysAgo, run] of steps.sort(([a], [b]) => b - a)) {
    await chain.goTo(daysAgo);
    await run();
  }
  await chain.comeBack();
  return done;
}
