import { type Address, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { type ContractKey, type Inspection, nameOf } from "./Inspection.ts";

/** Who must know whom, for ever: what constructors filled in, told by code that was found to be ours. */
const TIES: readonly (readonly [holder: ContractKey, tie: string, wanted: ContractKey])[] = [
  ["revenueSplitFactory", "treasury", "treasury"],
  ["equityGrants", "token", "equityToken"],
  ["equityRounds", "token", "equityToken"],
  ["patronageEquity", "token", "equityToken"],
  ["patronageEquity", "factory", "revenueSplitFactory"],
  ["franchiseRegistry", "factory", "revenueSplitFactory"],
  ["franchiseRegistry", "patronage", "patronageEquity"],
  ["governor", "timelock", "treasury"],
  ["governor", "token", "equityToken"],
  ["governor", "registry", "franchiseRegistry"],
  ["engagements", "registry", "franchiseRegistry"],
  ["attestationRegistry", "engagements", "engagements"],
];

/** Asks a contract for an address that it keeps. */
export function readTie({ client, block }: Inspection, address: Address, functionName: string): Promise<Address> {
  const outputs = [{ name: "", type: "address" }] as const;
  const abi = [{ type: "function", name: functionName, stateMutability: "view", inputs: [], outputs }] as const;
  return readContract(client, { address, abi, functionName, blockNumber: block });
}

/** The contracts are tied to each other, and the splits to this treasury. */
export async function checkTies(inspection: Inspection, splitCode: Address): Promise<void> {
  const { deployment, problem } = inspection;
  for (const [holder, tie, wanted] of TIES) {
    const found = await readTie(inspection, deployment[holder], tie);
    if (!isAddressEqual(found, deployment[wanted])) {
      problem(`The ${tie} of ${nameOf(holder)} is ${found}, not ${nameOf(wanted)}.`);
    }
  }
  const treasury = await readTie(inspection, splitCode, "treasury");
  if (!isAddressEqual(treasury, deployment.treasury)) problem(`The splits pay ${treasury}, not the timelock.`);
}
