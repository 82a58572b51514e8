import {
  type FranchiseRecord,
  readFranchiseRecordFromLogs,
  readFranchisesFromLogs,
  readPatronage,
  reinstateFranchiseRequest,
  suspendFranchiseRequest,
} from "@rizom/sdk";
import type { Address } from "viem";
import type { DemoChain } from "../../../scripts/demo/DemoChain.ts";
import { asNetwork } from "./asNetwork.ts";

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
