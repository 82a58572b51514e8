import { isSplit } from "@rizom/sdk";
import { openDemoChain } from "./DemoChain.ts";
import { equitySteps } from "./equitySteps.ts";
import { predictSplits, revenueSteps } from "./revenueSteps.ts";

/**
 * Writes the demo data: two splits with teams and three weeks of payments, and the equity that goes with them.
 * Does nothing where it was done before.
 */
export async function seedDemo(urls: {
  readonly rpcUrl: string;
  readonly ipfsApiUrl: string;
}): Promise<{ splits: number; payments: number; grants: number }> {
  const chain = openDemoChain(urls.rpcUrl);
  const { testDollar } = chain.deployment;
  if (testDollar === undefined) throw new Error("Demo data needs the test dollar, which only a local chain has.");
  const splits = await predictSplits(chain, testDollar);
  const done = { splits: 2, payments: 0, grants: 3 };
  if (await isSplit(chain.client, { split: splits.seeds })) return done;
  const places = { ...splits, testDollar };
  const steps = [
    ...revenueSteps(chain, places, () => done.payments++),
    ...(await equitySteps(chain, { ...places, ipfsApiUrl: urls.ipfsApiUrl })),
  ];
  // Of one day, what comes first above comes first.
  for (const [daysAgo, run] of steps.sort(([a], [b]) => b - a)) {
    await chain.goTo(daysAgo);
    await run();
  }
  await chain.comeBack();
  return done;
}
