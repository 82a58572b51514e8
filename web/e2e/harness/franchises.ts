import {
  ADMIN_ROLE,
  accessManagerAbi,
  type FranchiseRecord,
  readFranchiseRecordFromLogs,
  readFranchisesFromLogs,
  readPatronage,
  reinstateFranchiseRequest,
  suspendFranchiseRequest,
} from "@rizom/sdk";
import { type Address, createWalletClient, http, parseEther, type WriteContractParameters } from "viem";
import { privateKeyToAddress } from "viem/accounts";
import { hardhat } from "viem/chains";
import type { DemoChain } from "../../../scripts/demo/DemoChain.ts";
import { deployer } from "../../../scripts/demo/people.ts";

/** Acts as who decides for the network: the treasury's timelock, or before the bootstrap the deployer. */
export async function asNetwork({ client, deployment }: DemoChain, rpcUrl: string, request: object): Promise<void> {
  const { accessManager, treasury } = deployment;
  const [governs] = await client.readContract({
    ...{ address: accessManager, abi: accessManagerAbi, functionName: "hasRole", args: [ADMIN_ROLE, treasury] },
  } as const);
  const account = governs ? treasury : privateKeyToAddress(deployer.privateKey);
  await client.impersonateAccount({ address: account });
  const value = (await client.getBalance({ address: account })) + parseEther("1");
  await client.setBalance({ address: account, value });
  const wallet = createWalletClient({ account, chain: hardhat, transport: http(rpcUrl) });
  // Requests of several contracts: each was typed where it was made.
  const hash = await wallet.writeContract(request as WriteContractParameters);
  await client.waitForTransactionReceipt({ hash });
  await client.stopImpersonatingAccount({ address: account });
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
