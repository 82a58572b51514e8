import {
  createSplitRequest,
  type NewSplit,
  predictSplit,
  readBalance,
  readPosition,
  readSplit,
  setWeightsRequests,
} from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";
import { type Address, type Hex, isAddressEqual } from "viem";
import { openDemoChain } from "../../../scripts/demo/DemoChain.ts";
import { person } from "../../../scripts/demo/people.ts";

export type TeamOrder = {
  name: string;
  team: readonly (readonly [name: string, weight: number])[];
  controller?: string;
  manager?: string;
};

/** The chain of the stack, acted on directly: what others do while somebody looks at the dApp. */
export function openChain(rpcUrl: string) {
  const demo = openDemoChain(rpcUrl);
  const { client, deployment } = demo;
  const { testDollar, revenueSplitFactory: factory } = deployment;
  if (testDollar === undefined) throw new Error("The local chain has no test dollar.");

  async function createSplit({ name, team, controller = "Jonas Lindt", manager = controller }: TeamOrder) {
    const members = team.map(([member, weight]) => ({ account: person(member).address, weight }));
    const order: NewSplit = {
      name,
      controller: person(controller).address,
      manager: person(manager).address,
      members,
      assets: [testDollar as Address],
    };
    const address = await predictSplit(client, order);
    await demo.act(person(controller), createSplitRequest({ factory, ...order }));
    return address;
  }

  async function owedTo(who: Person, split: Address, asset: Address): Promise<bigint> {
    const [position] = await readPosition(client, { split, account: who.address, assets: [asset] });
    if (position === undefined) throw new Error(`The split ${split} tells no position.`);
    return position.owed;
  }

  async function newestOf(who: Person) {
    const nonce = (await client.getTransactionCount({ address: who.address })) - 1;
    for (let block = await client.getBlock({ includeTransactions: true }); ; ) {
      const found = block.transactions.find((each) => each.nonce === nonce && isAddressEqual(each.from, who.address));
      if (found) return found;
      block = await client.getBlock({ blockHash: block.parentHash, includeTransactions: true });
    }
  }

  return {
    ...demo,
    testDollar,
    createSplit,
    owedTo,
    async setWeights(controller: Person, split: Address, team: readonly (readonly [string, number])[]) {
      const members = team.map(([member, weight]) => ({ account: person(member).address, weight }));
      for (const request of setWeightsRequests({ split, members })) await demo.act(controller, request);
    },
    /** Blocks stop; transactions wait until `resumeMining`. */
    async pauseMining(): Promise<void> {
      await client.setAutomine(false);
      await client.setIntervalMining({ interval: 0 });
    },
    async resumeMining(): Promise<void> {
      await client.setAutomine(true);
      await client.setIntervalMining({ interval: 1 });
      await client.mine({ blocks: 1 });
    },
    /** Moves the chain's clock ahead, as if so many days had passed. */
    async passDays(days: number): Promise<void> {
      await client.increaseTime({ seconds: days * 86_400 });
      await client.mine({ blocks: 1 });
    },
    dollarsOf: (who: Person) => readBalance(client, { asset: testDollar, account: who.address }),
    controllerOf: async (split: Address) => (await readSplit(client, { split })).controller,
    lastOf: async (who: Person): Promise<Hex> => (await newestOf(who)).hash,
    /** What the newest transaction of somebody cost them. */
    async feeOfLast(who: Person): Promise<bigint> {
      const { gasUsed, effectiveGasPrice } = await client.getTransactionReceipt({ hash: (await newestOf(who)).hash });
      return gasUsed * effectiveGasPrice;
    },
  };
}

export type TestChain = ReturnType<typeof openChain>;
