import { type Address, isAddressEqual } from "viem";
import type { Deployment } from "../deployments/Deployment.ts";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { revenueSplitFactoryAbi } from "../generated/revenueSplitFactoryAbi.ts";
import { testDollarAbi } from "../generated/testDollarAbi.ts";
import { timelockControllerAbi } from "../generated/timelockControllerAbi.ts";
import type { ActionContext } from "./ActionContext.ts";
import type { KnownContract } from "./KnownContract.ts";
import { quoted } from "./quoted.ts";
import { accessManagerWords } from "./words/accessManagerWords.ts";
import { attestationRegistryWords } from "./words/attestationRegistryWords.ts";
import { engagementsWords } from "./words/engagementsWords.ts";
import { equityGrantsWords } from "./words/equityGrantsWords.ts";
import { equityRoundsWords } from "./words/equityRoundsWords.ts";
import { equityTokenWords } from "./words/equityTokenWords.ts";
import { franchiseRegistryWords } from "./words/franchiseRegistryWords.ts";
import { governorWords } from "./words/governorWords.ts";
import { patronageEquityWords } from "./words/patronageEquityWords.ts";
import { revenueSplitWords } from "./words/revenueSplitWords.ts";
import { splitFactoryWords } from "./words/splitFactoryWords.ts";
import { timelockWords } from "./words/timelockWords.ts";
import { testDollarWords, tokenWords } from "./words/tokenWords.ts";

type ContractName = Exclude<keyof Deployment, "startBlock">;

/** The words are checked against the ABIs, function by function; here any of them is called. */
const known = (label: string, abi: KnownContract["abi"], words: object) =>
  ({ label, abi, words, isWhole: true }) as KnownContract;

/** Every contract of a deployment, with words for all that it can be told to do. */
export const KNOWN_CONTRACTS: Readonly<Record<ContractName, KnownContract>> = {
  treasury: known("Treasury", timelockControllerAbi, timelockWords),
  governor: known("Governor", governorAbi, governorWords),
  accessManager: known("Access manager", accessManagerAbi, accessManagerWords),
  franchiseRegistry: known("Registry of franchises", franchiseRegistryAbi, franchiseRegistryWords),
  equityToken: known("Equity token", equityTokenAbi, equityTokenWords),
  equityGrants: known("Equity grants", equityGrantsAbi, equityGrantsWords),
  equityRounds: known("Equity rounds", equityRoundsAbi, equityRoundsWords),
  patronageEquity: known("Patronage equity", patronageEquityAbi, patronageEquityWords),
  revenueSplitFactory: known("Factory of splits", revenueSplitFactoryAbi, splitFactoryWords),
  engagements: known("Engagements", engagementsAbi, engagementsWords),
  attestationRegistry: known("Registry of attestations", attestationRegistryAbi, attestationRegistryWords),
  testDollar: known("Test dollar", testDollarAbi, testDollarWords),
};

/** Functions that every token has; each may have others, and do with these what it likes. */
export const TOKEN_FUNCTIONS: KnownContract = { ...known("Token", erc20PermitAbi, tokenWords), isWhole: false };
/** Functions that every split has; who has them needn't be one. */
export const SPLIT_FUNCTIONS: KnownContract = { ...known("Split", revenueSplitAbi, revenueSplitWords), isWhole: false };

/**
 * The contract at an address, when it's one that Rizom knows: of the deployment, a split, or a known asset.
 * @returns null for everybody else
 * @example
 * contractAt(deployment.governor, { deployment, assets: [] })?.label; // "Governor"
 */
export function contractAt(address: Address, context: ActionContext): KnownContract | null {
  for (const [name, contract] of Object.entries(KNOWN_CONTRACTS)) {
    // The names are those of the deployment.
    const ours = context.deployment[name as ContractName];
    if (ours !== undefined && isAddressEqual(ours, address)) return contract;
  }
  const split = context.splitNameOf?.(address) ?? null;
  if (split !== null) return { ...SPLIT_FUNCTIONS, label: `Split ${quoted(split)}`, isWhole: true };
  const asset = context.assets.find((candidate) => isAddressEqual(candidate.address, address));
  if (asset === undefined) return null;
  const isStrange = context.isVouchedFor?.(address) === false;
  return { ...TOKEN_FUNCTIONS, label: `Token ${isStrange ? quoted(asset.symbol) : asset.symbol}` };
}
