import { createSplitRequest, type NewSplit, predictSplit, readPosition, setWeightsRequests } from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";
import type { Address, Hex } from "viem";
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
      await rpc(rpcUrl, "evm_setIntervalMining", [1000]);
      await client.mine({ blocks: 1 });
    },
    blockOf: async (hash: Hex) => (await client.getTransactionReceipt({ hash })).blockNumber,
  };
}

export type TestChain = ReturnType<typeof openChain>;

/** viem counts this interval in seconds, Hardhat in milliseconds. */
async function rpc(url: string, method: string, params: unknown[]): Promise<void> {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
  const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  if (!answer.ok) throw new Error(`${method} was answered with ${answer.status}.`);
}
