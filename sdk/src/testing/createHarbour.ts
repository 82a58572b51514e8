import { parseEther, zeroAddress } from "viem";
import { createSplitRequest } from "../revenue/createSplitRequest.ts";
import { accountOf, type startLocalChain } from "./startLocalChain.ts";

export const mira = accountOf(1);
export const jonas = accountOf(2);
export const lucia = accountOf(3);
export const tomas = accountOf(4);
export const priya = accountOf(5);

type LocalChain = Awaited<ReturnType<typeof startLocalChain>>;

/** A split like that of the demo: Lucía 50, Tomás 30, Priya 20, Jonas controls and manages, tUSD is open. */
export async function createHarbour({ client, factory, dollar }: LocalChain) {
  const { request, result: split } = await client.simulateContract({
    ...createSplitRequest({
      factory,
      name: "Harbour website",
      controller: jonas.address,
      manager: jonas.address,
      members: [
        { account: tomas.address, weight: 30 },
        { account: lucia.address, weight: 50 },
        { account: priya.address, weight: 20 },
      ],
      assets: [zeroAddress, dollar],
    }),
    account: jonas,
  });
  await client.waitForTransactionReceipt({ hash: await client.writeContract(request) });
  return { split, ether: parseEther("1") };
}
