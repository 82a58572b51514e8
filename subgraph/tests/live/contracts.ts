import type { Address } from "viem";
import { addressOf } from "../events.ts";
import { account, type Chain, type Contract } from "./chain.ts";

export interface Contracts {
  factory: Contract;
  token: Contract;
  grants: Contract;
  rounds: Contract;
  patronage: Contract;
}

/** Deploys what the manifest names, where it names it. Account 0 holds all powers. */
export async function deployContracts(chain: Chain): Promise<Contracts> {
  const deploy = (name: string, args: unknown[]) => chain.deployAt(addressOf(name) as Address, name, args);
  const factory = await deploy("RevenueSplitFactory", [account(9).address]);
  const manager = (await chain.deploy("AccessManager", [account(0).address])).address;
  const token = await deploy("EquityToken", [manager]);
  const grants = await deploy("EquityGrants", [manager, token.address]);
  const rounds = await deploy("EquityRounds", [manager, token.address]);
  const patronage = await deploy("PatronageEquity", [manager, token.address, factory.address]);
  return { factory, token, grants, rounds, patronage };
}
