import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Address, getContractAddress } from "viem";
import { GenerateError } from "./GenerateError.ts";

/** What is deployed everywhere: what the SDK calls it, and the contract's name. In the order of Ignition's module. */
export const CONTRACTS = {
  treasury: "TimelockController",
  revenueSplitFactory: "RevenueSplitFactory",
  accessManager: "AccessManager",
  equityToken: "EquityToken",
  equityGrants: "EquityGrants",
  equityRounds: "EquityRounds",
  patronageEquity: "PatronageEquity",
  franchiseRegistry: "FranchiseRegistry",
  governor: "RizomGovernor",
  engagements: "Engagements",
  attestationRegistry: "AttestationRegistry",
} as const;

type Key = keyof typeof CONTRACTS;

/** Where Rizom lives on one chain. */
export type Deployed = {
  readonly chainId: number;
  readonly addresses: Readonly<Record<Key, Address>> & { readonly testDollar?: Address };
  readonly startBlock: number;
};

export const LOCAL_CHAIN_ID = 31337;

/** Account 0 of Hardhat's mnemonic, which deploys on the local chain. */
const LOCAL_DEPLOYER = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

const keys = Object.keys(CONTRACTS) as Key[];

/** On a fresh chain an address follows from the deployer and its nonce; Ignition deploys in this order. */
function localDeployment(): Deployed {
  const at = (nonce: number) => getContractAddress({ from: LOCAL_DEPLOYER, nonce: BigInt(nonce) });
  const network = Object.fromEntries(keys.map((key, nonce) => [key, at(nonce)])) as Record<Key, Address>;
  // The transaction in between hands out the powers over equity.
  return {
    chainId: LOCAL_CHAIN_ID,
    addresses: { ...network, testDollar: at(keys.length + 1) },
    startBlock: 0,
  };
}

/** The first block in which Ignition's journal says that something was deployed. */
function startBlockOf(folder: string): number {
  const journal = join(folder, "journal.jsonl");
  if (!existsSync(journal)) return 0;
  const lines = readFileSync(journal, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const blocks = lines
    .map((line) => JSON.parse(line) as { type?: string; receipt?: { blockNumber?: number; status?: string } })
    .flatMap(({ type, receipt }) =>
      type === "TRANSACTION_CONFIRM" && receipt?.status === "SUCCESS" ? [receipt.blockNumber ?? 0] : [],
    );
  return blocks.length === 0 ? 0 : Math.min(...blocks);
}

function readDeployment(folder: string, chainId: number): Deployed {
  const addresses = JSON.parse(readFileSync(join(folder, "deployed_addresses.json"), "utf8")) as Record<
    string,
    Address
  >;
  const find = (contract: string) => Object.entries(addresses).find(([id]) => id.endsWith(`#${contract}`))?.[1];
  const network = Object.fromEntries(keys.map((key) => [key, find(CONTRACTS[key])]));
  if (Object.values(network).includes(undefined)) {
    throw new GenerateError(
      `The deployment on chain ${chainId} isn't complete. Deploy again, it goes on where it stopped.`,
    );
  }
  const testDollar = find("TestDollar");
  return {
    chainId,
    // Complete: that was just checked.
    addresses: { ...(network as Record<Key, Address>), ...(testDollar && { testDollar }) },
    startBlock: startBlockOf(folder),
  };
}

/**
 * The local chain, and every chain that has a folder of Ignition's under `scripts/ignition/deployments`.
 * @returns Deployments, by chain id
 */
export function readDeployments(root: string): Deployed[] {
  const base = join(root, "scripts/ignition/deployments");
  const folders = existsSync(base) ? readdirSync(base) : [];
  const others = folders.flatMap((name) => {
    const chainId = Number(/^chain-(\d+)$/.exec(name)?.[1] ?? Number.NaN);
    // A local chain begins anew each time, so what some run left there says nothing.
    const counts = !Number.isNaN(chainId) && chainId !== LOCAL_CHAIN_ID;
    return counts && existsSync(join(base, name, "deployed_addresses.json"))
      ? [readDeployment(join(base, name), chainId)]
      : [];
  });
  return [localDeployment(), ...others].sort((a, b) => a.chainId - b.chainId);
}
