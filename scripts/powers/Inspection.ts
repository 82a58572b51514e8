import type { Deployment } from "@rizom/sdk";
import { type Address, type Client, isAddressEqual } from "viem";
import { getCode } from "viem/actions";

/** What was found true, in words. */
export type Fact = readonly [subject: string, finding: string];

/** One look at the powers over a network, as of one block. */
export type Inspection = {
  readonly client: Client;
  readonly deployment: Deployment;
  readonly block: bigint;
  /** A key that may still be admin: the deployer's, before it hands over. */
  readonly admin: Address | undefined;
  readonly fact: (subject: string, finding: string) => void;
  readonly problem: (sentence: string) => void;
};

const NAMES = {
  treasury: "the timelock",
  revenueSplitFactory: "the split factory",
  accessManager: "the access manager",
  equityToken: "the equity token",
  equityGrants: "the grants module",
  equityRounds: "the rounds module",
  patronageEquity: "the patronage module",
  franchiseRegistry: "the franchise registry",
  governor: "the governor",
  engagements: "the engagements contract",
  attestationRegistry: "the registry of attestations",
} as const;

export type ContractKey = keyof typeof NAMES;

/** What a contract of the network is called in sentences. */
export const nameOf = (key: ContractKey): string => NAMES[key];

export const contractKeys = Object.keys(NAMES) as ContractKey[]; // The keys of NAMES are these.

/** Who stands behind an address, in words. */
export async function whoIs({ client, deployment, block }: Inspection, address: Address): Promise<string> {
  const key = contractKeys.find((each) => isAddressEqual(deployment[each], address));
  if (key !== undefined) return nameOf(key);
  const code = await getCode(client, { address, blockNumber: block });
  return `${code === undefined || code === "0x" ? "the key" : "the contract"} ${address}`;
}

/** Some of which each has a name, as a list in a sentence. */
export async function listed(inspection: Inspection, addresses: readonly Address[]): Promise<string> {
  if (addresses.length === 0) return "nobody";
  return (await Promise.all(addresses.map((address) => whoIs(inspection, address)))).join(", ");
}

/** How long something takes, in words. */
export function durationOf(seconds: bigint): string {
  for (const [unit, length] of [
    ["day", 86_400n],
    ["hour", 3_600n],
    ["minute", 60n],
    ["second", 1n],
  ] as const) {
    if (seconds >= length && seconds % length === 0n)
      return `${seconds / length} ${unit}${seconds === length ? "" : "s"}`;
  }
  return "no time";
}
