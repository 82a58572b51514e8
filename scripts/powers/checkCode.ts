import {
  accessManagerAbi,
  attestationRegistryAbi,
  engagementsAbi,
  equityGrantsAbi,
  equityRoundsAbi,
  equityTokenAbi,
  franchiseRegistryAbi,
  governorAbi,
  patronageEquityAbi,
  revenueSplitFactoryAbi,
  timelockControllerAbi,
} from "@rizom/sdk";
import { type Abi, type Hash, isAddressEqual } from "viem";
import { getTransaction, getTransactionReceipt } from "viem/actions";
import { type Artifact, readArtifact } from "./artifacts.ts";
import { checkEscrow } from "./checkEscrow.ts";
import { checkTies, readTie } from "./checkTies.ts";
import { deployedAfter } from "./deployedAfter.ts";
import { eventsOf } from "./eventsOf.ts";
import { type ContractKey, contractKeys, type Inspection, nameOf } from "./Inspection.ts";
import { isBuilt } from "./isBuilt.ts";

const own = (folder: string, name: string) => `contracts/${folder}/${name}.sol/${name}.json`;
const SPLIT = own("revenue", "RevenueSplit");

type Built = {
  readonly path: string;
  readonly abi: Abi;
  /** An event that its constructor emits; or which contract was deployed before it, when it emits none. */
  readonly born: string | { readonly after: ContractKey } | null;
};

/** Where each is compiled to, and how its beginning is found; the factory keeps no state, so that it needs none. */
const BUILT: Readonly<Record<ContractKey, Built>> = {
  treasury: {
    path: "@openzeppelin/contracts/governance/TimelockController.sol/TimelockController.json",
    abi: timelockControllerAbi,
    born: "MinDelayChange",
  },
  revenueSplitFactory: { path: own("revenue", "RevenueSplitFactory"), abi: revenueSplitFactoryAbi, born: null },
  accessManager: {
    path: "@openzeppelin/contracts/access/manager/AccessManager.sol/AccessManager.json",
    abi: accessManagerAbi,
    born: "RoleGranted",
  },
  equityToken: { path: own("equity", "EquityToken"), abi: equityTokenAbi, born: "AuthorityUpdated" },
  equityGrants: { path: own("equity", "EquityGrants"), abi: equityGrantsAbi, born: "AuthorityUpdated" },
  equityRounds: { path: own("equity", "EquityRounds"), abi: equityRoundsAbi, born: "AuthorityUpdated" },
  patronageEquity: { path: own("equity", "PatronageEquity"), abi: patronageEquityAbi, born: "AuthorityUpdated" },
  franchiseRegistry: {
    path: own("franchise", "FranchiseRegistry"),
    abi: franchiseRegistryAbi,
    born: "AuthorityUpdated",
  },
  governor: { path: own("governance", "RizomGovernor"), abi: governorAbi, born: "VotingDelaySet" },
  engagements: { path: own("engagement", "Engagements"), abi: engagementsAbi, born: { after: "franchiseRegistry" } },
  attestationRegistry: {
    path: own("reputation", "AttestationRegistry"),
    abi: attestationRegistryAbi,
    born: { after: "franchiseRegistry" },
  },
};

/** The transaction in which a contract began. */
async function originOf(inspection: Inspection, key: ContractKey): Promise<Hash | null> {
  const { abi, born } = BUILT[key];
  const address = inspection.deployment[key];
  if (typeof born === "string") {
    const [first] = await eventsOf(inspection, { address, abi, names: [born] });
    return first?.transactionHash ?? null;
  }
  const before = born && (await originOf(inspection, born.after));
  return before && deployedAfter(inspection, address, before);
}

/**
 * Whether our constructor made a contract. Runtime code alone doesn't tell: another constructor could have written a
 * power into the storage without an event.
 */
async function isOurs(inspection: Inspection, key: ContractKey, { bytecode }: Artifact): Promise<boolean> {
  const { client, deployment } = inspection;
  if (BUILT[key].born === null) return true;
  const hash = await originOf(inspection, key);
  if (hash === null) return false;
  const [{ input, to }, { contractAddress }] = await Promise.all([
    getTransaction(client, { hash }),
    getTransactionReceipt(client, { hash }),
  ]);
  return (
    to === null &&
    contractAddress != null &&
    isAddressEqual(contractAddress, deployment[key]) &&
    input.startsWith(bytecode)
  );
}

/**
 * What stands at each address is what this repository builds, made by its constructors and tied to each other.
 * @returns Whether the contracts are ours, so that their answers can be believed
 */
export async function checkCode(inspection: Inspection): Promise<boolean> {
  const { deployment, fact, problem } = inspection;
  let right = 0;
  for (const key of contractKeys) {
    const artifact = readArtifact(BUILT[key].path);
    if (!(await isBuilt(inspection, deployment[key], artifact))) {
      problem(`The code of ${nameOf(key)} at ${deployment[key]} isn't what this repository builds.`);
    } else if (!(await isOurs(inspection, key, artifact))) {
      problem(`${nameOf(key)} at ${deployment[key]} wasn't made by this repository's constructor.`);
    } else {
      right++;
    }
  }
  fact("Code", `${right} of ${contractKeys.length} contracts are what this repository builds`);
  if (right < contractKeys.length) return false;
  const split = await readTie(inspection, deployment.revenueSplitFactory, "implementation");
  if (!(await isBuilt(inspection, split, readArtifact(SPLIT))))
    problem(`The splits' code at ${split} isn't what this repository builds.`);
  await checkTies(inspection, split);
  await checkEscrow(inspection);
  return true;
}
