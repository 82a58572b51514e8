import {
  createSplitRequest,
  type NewSplit,
  predictSplit,
  setWeightsRequests,
  testDollarAbi,
  withdrawRequest,
} from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";
import { type Address, parseUnits } from "viem";
import type { DemoChain } from "./DemoChain.ts";
import { createPayments } from "./payments.ts";
import { person } from "./people.ts";
import type { Step } from "./Step.ts";

const mira = person("Mira Okafor");
const jonas = person("Jonas Lindt");
const lucia = person("Lucía Ferrer");
const tomas = person("Tomás Adeyemi");
const priya = person("Priya Raman");
const hanna = person("Hanna Brandt");
const samir = person("Samir Haddad");

/** Priya joins it later, with a weight of 20. */
const harbourWebsite = (asset: Address): NewSplit => ({
  name: "Harbour website",
  controller: jonas.address,
  manager: jonas.address,
  members: [
    { account: lucia.address, weight: 50 },
    { account: tomas.address, weight: 30 },
  ],
  assets: [asset],
});

const seedCatalogue = (asset: Address): NewSplit => ({
  name: "Seed catalogue",
  controller: jonas.address,
  manager: samir.address,
  members: [
    { account: lucia.address, weight: 1 },
    { account: priya.address, weight: 1 },
  ],
  assets: [asset],
});

/** Where the two splits are, or will be. */
export async function predictSplits({ client }: DemoChain, testDollar: Address) {
  const [harbour, seeds] = await Promise.all([
    predictSplit(client, harbourWebsite(testDollar)),
    predictSplit(client, seedCatalogue(testDollar)),
  ]);
  return { harbour, seeds };
}

export type DemoSplits = Awaited<ReturnType<typeof predictSplits>>;

/** Two splits with teams, and three weeks of payments, a withdrawal and a member who joins. */
export function revenueSteps(
  chain: DemoChain,
  { harbour, seeds, testDollar }: DemoSplits & { testDollar: Address },
  count: () => void,
): Step[] {
  const factory = chain.deployment.revenueSplitFactory;
  const pay = createPayments(chain, testDollar, count);
  const joins = { split: harbour, members: [{ account: priya.address, weight: 20 }] };
  return [
    [20, () => chain.act(jonas, createSplitRequest({ factory, ...harbourWebsite(testDollar) }))],
    [20, () => mint(chain, testDollar, mira)],
    [20, () => mint(chain, testDollar, hanna)],
    [18, () => pay.withAllowance(mira, harbour, "6000", "Invoice 2041")],
    [14.5, () => pay.inEther(mira, harbour, "1.5", "Deposit, phase two")],
    [13, () => chain.act(jonas, createSplitRequest({ factory, ...seedCatalogue(testDollar) }))],
    [11, () => pay.withPermit(hanna, seeds, "4200.5", "SC-01")],
    [9.2, () => chain.act(lucia, withdrawRequest({ split: harbour, asset: testDollar }))],
    [7, () => pay.plainEther(hanna, seeds, "0.4")],
    ...setWeightsRequests(joins).map((request): Step => [6, () => chain.act(jonas, request)]),
    [4, () => pay.plainTransfer(hanna, seeds, "1250")],
    [2.1, () => pay.withAllowance(mira, harbour, "3750.25", "Invoice 2057")],
    [1, () => pay.inEther(mira, harbour, "0.75", "Hosting, first year")],
  ];
}

async function mint(chain: DemoChain, dollar: Address, to: Person): Promise<void> {
  const args = [to.address, parseUnits("50000", 6)] as const;
  await chain.act(to, { address: dollar, abi: testDollarAbi, functionName: "mint", args });
}
