import { existsSync, readFileSync } from "node:fs";
import {
  type Abi,
  type Address,
  createTestClient,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  http,
  isAddressEqual,
  publicActions,
  walletActions,
} from "viem";
import { type HDAccount, mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { PROJECT, type Running, startProcess } from "./processes.ts";

const MNEMONIC = "test test test test test test test test test test test junk";

const accounts = new Map<number, HDAccount>();

/** Derived once each: that takes 20 ms of a core, and a run asks for accounts thousands of times. */
export function account(index: number): HDAccount {
  const known = accounts.get(index) ?? mnemonicToAccount(MNEMONIC, { addressIndex: index });
  accounts.set(index, known);
  return known;
}

/** How many accounts Hardhat's node signs for. */
const UNLOCKED = 20;

/** For whom the node signs, a transaction is one request; for others it's six and a signature. */
export const sender = (index: number) => (index < UNLOCKED ? account(index).address : account(index));

interface Artifact {
  abi: Abi;
  bytecode: Hex;
}

export interface Contract {
  address: Address;
  abi: Abi;
}

function clientOf(url: string) {
  return createTestClient({ mode: "hardhat", chain: hardhat, transport: http(url), pollingInterval: 20 })
    .extend(publicActions)
    .extend(walletActions);
}

/** Hardhat's node, and how to deploy to it, call it and mine it. */
export class Chain {
  readonly url: string;
  readonly client: ReturnType<typeof clientOf>;

  constructor(url: string) {
    this.url = url;
    this.client = clientOf(url);
  }

  /** Deploys at an address that account 0 is to reach, as the deployment does, by using up what comes before. */
  async deployAt(expected: Address, name: string, args: unknown[]): Promise<Contract> {
    const from = account(0).address;
    for (let nonce = await this.client.getTransactionCount({ address: from }); nonce < 20; nonce++) {
      if (isAddressEqual(getContractAddress({ from, nonce: BigInt(nonce) }), expected)) return this.deploy(name, args);
      await this.client.sendTransaction({ account: account(0), to: from });
    }
    throw new Error(`Account 0 never deploys to ${expected}, which subgraph.yaml names: run "npm run generate".`);
  }

  async deploy(name: string, args: unknown[] = []): Promise<Contract> {
    const { abi, bytecode } = readArtifact(name);
    const hash = await this.client.deployContract({ account: account(0), abi, bytecode, args });
    const { contractAddress } = await this.client.waitForTransactionReceipt({ hash });
    if (!contractAddress) throw new Error(`${name} wasn't deployed.`);
    return { abi, address: contractAddress };
  }

  /** Sends a transaction; throws when it fails. */
  async write(contract: Contract, functionName: string, args: unknown[], from = 0, value = 0n): Promise<Hex> {
    const hash = await this.submit(contract, functionName, args, from, value);
    const { status } = await this.client.waitForTransactionReceipt({ hash });
    if (status !== "success") throw new Error(`${functionName} reverted.`);
    return hash;
  }

  /** Sends a transaction if it would succeed now; says whether it did. */
  async attempt(contract: Contract, functionName: string, args: unknown[], from = 0, value = 0n): Promise<boolean> {
    const data = encodeFunctionData({ abi: contract.abi, functionName, args });
    const call = { account: account(from).address, to: contract.address, data, value };
    if (!(await this.client.call(call).then(Boolean, () => false))) return false;
    await this.write(contract, functionName, args, from, value);
    return true;
  }

  /** Sends a transaction without waiting for its block. */
  submit(contract: Contract, functionName: string, args: unknown[], from = 0, value = 0n): Promise<Hex> {
    const data = encodeFunctionData({ abi: contract.abi, functionName, args });
    return this.client.sendTransaction({
      ...{ account: sender(from), to: contract.address, data, value, gas: 3_000_000n },
      chain: null, // isn't asked which it is
    });
  }

  /** Seconds of the newest block. */
  async now(): Promise<number> {
    return Number((await this.client.getBlock()).timestamp);
  }

  read<Result>(contract: Contract, functionName: string, args: unknown[] = []): Promise<Result> {
    return this.client.readContract({ ...contract, functionName, args }) as Promise<Result>; // the ABI is read at run time
  }
}

export async function startChain(port: number): Promise<{ chain: Chain } & Running> {
  const chain = new Chain(`http://127.0.0.1:${port}`);
  const running = await startProcess("hardhat", ["node", "--port", String(port)], {
    cwd: PROJECT,
    ready: () => chain.client.getChainId(),
  });
  return { chain, ...running };
}

export const artifactsExist = () => existsSync(pathOf("RevenueSplitFactory"));

export const abiOf = (name: string): Abi => readArtifact(name).abi;

function readArtifact(name: string): Artifact {
  return JSON.parse(readFileSync(pathOf(name), "utf8"));
}

function pathOf(name: string): string {
  const folders: Record<string, string> = {
    TestDollar: "contracts/local",
    FeeToken: "contracts/mocks",
    BlocklistToken: "contracts/mocks",
    TimelockController: "@openzeppelin/contracts/governance",
    AccessManager: "@openzeppelin/contracts/access/manager",
    EquityToken: "contracts/equity",
    EquityGrants: "contracts/equity",
    EquityRounds: "contracts/equity",
    PatronageEquity: "contracts/equity",
    FranchiseRegistry: "contracts/franchise",
    RizomGovernor: "contracts/governance",
    Engagements: "contracts/engagement",
    AttestationRegistry: "contracts/reputation",
  };
  return `${PROJECT}artifacts/${folders[name] ?? "contracts/revenue"}/${name}.sol/${name}.json`;
}
