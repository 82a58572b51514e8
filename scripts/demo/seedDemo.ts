import {
  approveRequest,
  createSplitRequest,
  isSplit,
  type NewSplit,
  payRequest,
  payTokenRequest,
  payTokenWithPermitRequest,
  permitTypedData,
  predictSplit,
  readPermit,
  referenceOf,
  setWeightsRequests,
  testDollarAbi,
  withdrawRequest,
} from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";
import { type Address, parseEther, parseUnits } from "viem";
import { type DemoChain, openDemoChain } from "./DemoChain.ts";
import { person } from "./people.ts";

const mira = person("Mira Okafor");
const jonas = person("Jonas Lindt");
const lucia = person("Lucía Ferrer");
const tomas = person("Tomás Adeyemi");
const priya = person("Priya Raman");
const hanna = person("Hanna Brandt");
const samir = person("Samir Haddad");

const dollars = (amount: string) => parseUnits(amount, 6);

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

/**
 * Writes the demo data: two splits with teams, and three weeks of payments, a withdrawal and a member who joins.
 * Does nothing where it was done before.
 */
export async function seedDemo(rpcUrl: string): Promise<{ splits: number; payments: number }> {
  const chain = openDemoChain(rpcUrl);
  const { revenueSplitFactory: factory, testDollar } = chain.deployment;
  if (testDollar === undefined) throw new Error("Demo data needs the test dollar, which only a local chain has.");
  const harbour = await predictSplit(chain.client, harbourWebsite(testDollar));
  const seeds = await predictSplit(chain.client, seedCatalogue(testDollar));
  const done = { splits: 2, payments: 0 };
  if (await isSplit(chain.client, { split: seeds })) return done;
  const pay = createPayments(chain, testDollar, () => done.payments++);

  await chain.goTo(20);
  await chain.act(jonas, createSplitRequest({ factory, ...harbourWebsite(testDollar) }));
  for (const client of [mira, hanna]) await mint(chain, testDollar, client);
  await chain.goTo(18);
  await pay.withAllowance(mira, harbour, "6000", "Invoice 2041");
  await chain.goTo(14.5);
  await pay.inEther(mira, harbour, "1.5", "Deposit, phase two");
  await chain.goTo(13);
  await chain.act(jonas, createSplitRequest({ factory, ...seedCatalogue(testDollar) }));
  await chain.goTo(11);
  await pay.withPermit(hanna, seeds, "4200.5", "SC-01");
  await chain.goTo(9.2);
  await chain.act(lucia, withdrawRequest({ split: harbour, asset: testDollar }));
  await chain.goTo(7);
  await pay.plainEther(hanna, seeds, "0.4");
  await chain.goTo(6);
  for (const request of setWeightsRequests({ split: harbour, members: [{ account: priya.address, weight: 20 }] })) {
    await chain.act(jonas, request);
  }
  await chain.goTo(4);
  await pay.plainTransfer(hanna, seeds, "1250");
  await chain.goTo(2.1);
  await pay.withAllowance(mira, harbour, "3750.25", "Invoice 2057");
  await chain.goTo(1);
  await pay.inEther(mira, harbour, "0.75", "Hosting, first year");
  await chain.comeBack();
  return done;
}

async function mint(chain: DemoChain, dollar: Address, to: Person): Promise<void> {
  const args = [to.address, dollars("50000")] as const;
  await chain.act(to, { address: dollar, abi: testDollarAbi, functionName: "mint", args });
}

/** Every route by which money reaches a split. */
function createPayments(chain: DemoChain, dollar: Address, count: () => void) {
  return {
    async inEther(who: Person, split: Address, amount: string, reference: string) {
      count();
      await chain.act(who, payRequest({ split, amount: parseEther(amount), reference: referenceOf(reference) }));
    },
    async withAllowance(who: Person, split: Address, text: string, reference: string) {
      count();
      const amount = dollars(text);
      await chain.act(who, approveRequest({ asset: dollar, spender: split, amount }));
      await chain.act(who, payTokenRequest({ split, asset: dollar, amount, reference: referenceOf(reference) }));
    },
    async withPermit(who: Person, split: Address, text: string, reference: string) {
      count();
      const amount = dollars(text);
      const owner = who.address;
      const deadline = BigInt(Math.floor(Date.now() / 1000)) + 3600n;
      const permit = await readPermit(chain.client, { asset: dollar, owner, chainId: chain.client.chain.id });
      if (permit === null) throw new Error("The test dollar has lost its permit.");
      const data = permitTypedData({ ...permit, owner, spender: split, amount, deadline });
      const signature = await chain.walletOf(who).signTypedData(data);
      const reference_ = referenceOf(reference);
      await chain.act(
        who,
        payTokenWithPermitRequest({ split, asset: dollar, amount, reference: reference_, deadline, signature }),
      );
    },
    async plainEther(who: Person, split: Address, amount: string) {
      count();
      await chain.send(who, split, parseEther(amount));
    },
    async plainTransfer(who: Person, split: Address, amount: string) {
      count();
      const args = [split, dollars(amount)] as const;
      await chain.act(who, { address: dollar, abi: testDollarAbi, functionName: "transfer", args });
    },
  };
}
