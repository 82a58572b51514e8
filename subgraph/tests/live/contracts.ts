import { type Address, keccak256, toHex, zeroAddress } from "viem";
import { addressOf } from "../events.ts";
import { account, type Chain, type Contract } from "./chain.ts";

export interface Contracts {
  treasury: Contract;
  factory: Contract;
  token: Contract;
  grants: Contract;
  rounds: Contract;
  patronage: Contract;
  registry: Contract;
  governor: Contract;
  engagements: Contract;
  attestations: Contract;
}

/** Short, so that a random life of some hours sees proposals through all of their stages. */
export const SETTINGS = {
  ...{ votingDelay: 20, votingPeriod: 200, lateQuorumExtension: 60, proposalThreshold: 10n ** 18n },
  ...{ equityQuorum: 4n, franchiseQuorum: 20n, guardian: zeroAddress, guardianUntil: 0 },
};
export const TIMELOCK_DELAY = 30n;

/** Deploys what the manifest names, where it names it. Account 0 holds all powers, the treasury too, and the governor moves it. */
export async function deployContracts(chain: Chain): Promise<Contracts> {
  const deploy = (name: string, args: unknown[]) => chain.deployAt(addressOf(name) as Address, name, args);
  const treasury = await deploy("TimelockController", [TIMELOCK_DELAY, [], [], account(0).address]);
  const factory = await deploy("RevenueSplitFactory", [treasury.address]);
  const powers = await chain.deploy("AccessManager", [account(0).address]);
  const token = await deploy("EquityToken", [powers.address]);
  const grants = await deploy("EquityGrants", [powers.address, token.address]);
  const rounds = await deploy("EquityRounds", [powers.address, token.address]);
  const patronage = await deploy("PatronageEquity", [powers.address, token.address, factory.address]);
  const registry = await deploy("FranchiseRegistry", [powers.address, factory.address, patronage.address]);
  const governor = await deploy("RizomGovernor", [token.address, registry.address, treasury.address, SETTINGS]);
  const engagements = await deploy("Engagements", [registry.address]);
  const attestations = await deploy("AttestationRegistry", [engagements.address]);
  for (const role of ["PROPOSER_ROLE", "CANCELLER_ROLE", "EXECUTOR_ROLE"]) {
    await chain.write(treasury, "grantRole", [keccak256(toHex(role)), governor.address]);
  }
  for (const { address } of [registry, treasury]) await chain.write(powers, "grantRole", [0n, address, 0]);
  return { treasury, factory, token, grants, rounds, patronage, registry, governor, engagements, attestations };
}
