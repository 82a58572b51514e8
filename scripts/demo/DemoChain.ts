import { deploymentOf, gasWithRoom } from "@rizom/sdk";
import {
  type Abi,
  type Address,
  createTestClient,
  createWalletClient,
  type EstimateContractGasParameters,
  type Hex,
  http,
  publicActions,
  type WriteContractParameters,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import type { Actor } from "./people.ts";

/** What a request builder of the SDK gives. */
interface Request {
  address: Address;
  abi: Abi | readonly unknown[];
  functionName: string;
  args?: readonly unknown[];
  value?: bigint;
}

const DAY = 86_400n;

/** A local chain on which seeded people act, one after another, on days of the past. */
export function openDemoChain(rpcUrl: string) {
  const transport = http(rpcUrl, { retryCount: 1 });
  const client = createTestClient({ chain: hardhat, mode: "hardhat", transport, pollingInterval: 20 }).extend(
    publicActions,
  );
  const now = BigInt(Math.floor(Date.now() / 1000));

  const walletOf = ({ privateKey }: Actor) =>
    createWalletClient({ account: privateKeyToAccount(privateKey), chain: hardhat, transport });

  async function confirmed(hash: Hex): Promise<void> {
    const { status } = await client.waitForTransactionReceipt({ hash });
    if (status !== "success") throw new Error(`A transaction of the demo data failed: ${hash}`);
  }

  return {
    client,
    deployment: deploymentOf(hardhat.id),
    walletOf,
    async act(who: Actor, request: Request): Promise<void> {
      // The builders type each request exactly; a list of different ones can only be typed as any of them.
      const wallet = walletOf(who);
      const call = { ...request, account: wallet.account } as EstimateContractGasParameters;
      const gas = gasWithRoom(await client.estimateContractGas(call));
      await confirmed(await wallet.writeContract({ ...request, gas } as WriteContractParameters));
    },
    async send(who: Actor, to: Address, value: bigint): Promise<void> {
      const wallet = walletOf(who);
      const gas = gasWithRoom(await client.estimateGas({ account: wallet.account, to, value }));
      await confirmed(await wallet.sendTransaction({ to, value, gas }));
    },
    /** Makes the next transaction happen so many days ago, on a chain that began before that. */
    async goTo(daysAgo: number): Promise<void> {
      const wanted = now - BigInt(Math.round(daysAgo * 24)) * (DAY / 24n);
      const { timestamp } = await client.getBlock();
      if (timestamp < wanted) await client.setNextBlockTimestamp({ timestamp: wanted });
    },
    /** Brings a chain that began in the past to this moment. */
    async comeBack(): Promise<void> {
      const { timestamp } = await client.getBlock();
      const present = BigInt(Math.floor(Date.now() / 1000));
      if (timestamp >= present) return;
      await client.setNextBlockTimestamp({ timestamp: present });
      await client.mine({ blocks: 1 });
    },
  };
}

export type DemoChain = ReturnType<typeof openDemoChain>;
