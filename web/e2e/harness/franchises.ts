import {
  type FranchiseRecord,
  readFranchiseRecordFromLogs,
  readFranchisesFromLogs,
  readPatronage,
  reinstateFranchiseRequest,
  suspendFranchiseRequest,
} from "@rizom/sdk";
import { type Address, createWalletClient, http, parseEther, type WriteContractParameters } from "viem";
import { hardhat } from "viem/chains";
import type { DemoChain } from "../../../scripts/demo/DemoChain.ts";

/** The treasury's timelock acts, after a proposal of which nobody asks how it went. */
async function asNetwork({ client, deployment }: DemoChain, rpcUrl: string, request: object): Promise<void> {
  const { treasury } = deployment;
  const balance = await client.getBalance({ address: treasury });
  await client.impersonateAccount({ address: treasury });
  // It pays for its own transactions here, as no timelock does; what it had is given back.
  await client.setBalance({ address: treasury, value: balance + parseEther("1") });
  const timelock = createWalletClient({ account: treasury, chain: hardhat, transport: http(rpcUrl) });
  // Requests of several contracts: each was typed where it was made.
  const hash = await timelock.writeContract(request as WriteContractParameters);
  const { status } = await client.waitForTransactionReceipt({ hash });
  if (status !== "success") throw new Error(`The network's transaction failed: ${hash}`);
  await client.setBalance({ address: treasury, value: balance });
  await client.stopImpersonatingAccount({ address: treasury });
}

/** What the network does about franchises while somebody looks at the dApp, and what the registry says of them. */
export function openFranchises(demo: DemoChain, rpcUrl: string) {
  const { client, deployment } = demo;
  const { franchiseRegistry } = deployment;

  async function idOf(name: string): Promise<bigint> {
    const found = (await readFranchisesFromLogs(client)).find((franchise) => franchise.name === name);
    if (found === undefined) throw new Error(`There is no franchise called ${name}.`);
    return found.id;
  }

  return {
    idOf,
    async of(name: string): Promise<FranchiseRecord> {
      const record = await readFranchiseRecordFromLogs(client, { id: await idOf(name) });
      if (record === null) throw new Error(`The franchise ${name} has no past.`);
      return record;
    },
    suspend: async (name: string) =>
      asNetwork(demo, rpcUrl, suspendFranchiseRequest({ franchiseRegistry, id: await idOf(name) })),
    reinstate: async (name: string) =>
      asNetwork(demo, rpcUrl, reinstateFranchiseRequest({ franchiseRegistry, id: await idOf(name) })),
    async accruedTo(account: Address, split: Address, asset: Address): Promise<bigint> {
      const [position] = await readPatronage(client, { account, sources: [{ split, asset }] });
      return position?.accrued ?? 0n;
    },
  };
}

export type TestFranchises = ReturnType<typeof openFranchises>;
