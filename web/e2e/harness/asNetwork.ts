import { gasWithRoom } from "@rizom/sdk";
import {
  createWalletClient,
  type EstimateContractGasParameters,
  http,
  parseEther,
  type WriteContractParameters,
} from "viem";
import { hardhat } from "viem/chains";
import type { DemoChain } from "../../../scripts/demo/DemoChain.ts";

/** The treasury's timelock acts, after a proposal of which nobody asks how it went. */
export async function asNetwork({ client, deployment }: DemoChain, rpcUrl: string, request: object): Promise<void> {
  const { treasury } = deployment;
  const balance = await client.getBalance({ address: treasury });
  await client.impersonateAccount({ address: treasury });
  // It pays for its own transactions here, as no timelock does; what it had is given back.
  await client.setBalance({ address: treasury, value: balance + parseEther("1") });
  const timelock = createWalletClient({ account: treasury, chain: hardhat, transport: http(rpcUrl) });
  // Requests of several contracts: each was typed where it was made.
  const call = { ...request, account: treasury } as EstimateContractGasParameters;
  const gas = gasWithRoom(await client.estimateContractGas(call));
  const hash = await timelock.writeContract({ ...request, gas } as WriteContractParameters);
  const { status } = await client.waitForTransactionReceipt({ hash });
  if (status !== "success") throw new Error(`The network's transaction failed: ${hash}`);
  await client.setBalance({ address: treasury, value: balance });
  await client.stopImpersonatingAccount({ address: treasury });
}
