import {
  accessManagerAbi,
  equityGrantsAbi,
  equityRoundsAbi,
  equityTokenAbi,
  franchiseRegistryAbi,
  patronageEquityAbi,
  revenueSplitAbi,
  revenueSplitFactoryAbi,
  timelockControllerAbi,
} from "@rizom/sdk";
import { type Abi, type Address, isAddressEqual } from "viem";
import { getCode, getTransaction, getTransactionReceipt, readContract } from "viem/actions";
import { governorAbi } from "../../sdk/src/generated/governorAbi.ts";
import { type Artifact, readArtifact, withoutImmutables } from "./artifacts.ts";
import { eventsOf } from "./eventsOf.ts";
import { type ContractKey, contractKeys, type Inspection, nameOf } from "./Inspection.ts";

const own = (folder: string, name: string) => `contracts/${folder}/${name}.sol/${name}.json`;
const SPLIT = own("revenue", "RevenueSplit");

/** Where each is compiled to, and an event that its constructor emits; the factory's emits none and keeps no state. */
const BUILT: Readonly<Record<ContractKey, { readonly path: string; readonly abi: Abi; readonly born: string | null }>> =
  {
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
  };

async function isBuilt({ client, block }: Inspection, address: Address, artifact: Artifact): Promise<boolean> {
  const code = await getCode(client, { address, blockNumber: block });
  return (
    code !== undefined && withoutImmutables(code, artifact) === withoutImmutables(artifact.deployedBytecode, artifact)
  );
}

/**
 * Whether our constructor made a contract. Runtime code alone doesn't tell: another constructor could have written a
 * power into the storage without an event.
 */
async function isOurs(inspection: Inspection, key: ContractKey, { bytecode }: Artifact): Promise<boolean> {
  const { client, deployment } = inspection;
  const { abi, born } = BUILT[key];
  if (born === null) return true;
  const [first] = await eventsOf(inspection, { address: deployment[key], abi, names: [born] });
  if (first === undefined) return false;
  const hash = first.transactionHash;
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

/** The fixed ties between contracts, each told by the code that was just found to be ours. */
async function checkTies({ client, deployment, block, problem }: Inspection, split: Address): Promise<void> {
  const { treasury, revenueSplitFactory, equityToken, equityGrants, equityRounds, patronageEquity, franchiseRegistry } =
    deployment;
  const at = { blockNumber: block } as const;
  const ties = await Promise.all(
    [
      [
        "The split factory's treasury",
        treasury,
        readContract(client, {
          address: revenueSplitFactory,
          abi: revenueSplitFactoryAbi,
          functionName: "treasury",
          ...at,
        }),
      ],
      [
        "The splits' treasury",
        treasury,
        readContract(client, { address: split, abi: revenueSplitAbi, functionName: "treasury", ...at }),
      ],
      [
        "The grants module's token",
        equityToken,
        readContract(client, { address: equityGrants, abi: equityGrantsAbi, functionName: "token", ...at }),
      ],
      [
        "The rounds module's token",
        equityToken,
        readContract(client, { address: equityRounds, abi: equityRoundsAbi, functionName: "token", ...at }),
      ],
      [
        "The patronage module's token",
        equityToken,
        readContract(client, { address: patronageEquity, abi: patronageEquityAbi, functionName: "token", ...at }),
      ],
      [
        "The patronage module's factory",
        revenueSplitFactory,
        readContract(client, { address: patronageEquity, abi: patronageEquityAbi, functionName: "factory", ...at }),
      ],
      [
        "The registry's factory",
        revenueSplitFactory,
        readContract(client, { address: franchiseRegistry, abi: franchiseRegistryAbi, functionName: "factory", ...at }),
      ],
      [
        "The registry's patronage",
        patronageEquity,
        readContract(client, {
          address: franchiseRegistry,
          abi: franchiseRegistryAbi,
          functionName: "patronage",
          ...at,
        }),
      ],
    ].map(async ([what, wanted, found]) => [what, wanted, await found] as const),
  );
  for (const [what, wanted, found] of ties) {
    if (wanted !== found) problem(`${what} is ${found}, not ${wanted}.`);
  }
}

/** What stands at each address is what this repository builds, made by its constructors and tied to each other. */
export async function checkCode(inspection: Inspection): Promise<void> {
  const { client, deployment, block, fact, problem } = inspection;
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
  if (right < contractKeys.length) return;
  const call = {
    address: deployment.revenueSplitFactory,
    abi: revenueSplitFactoryAbi,
    functionName: "implementation",
  } as const;
  const split = await readContract(client, { ...call, blockNumber: block });
  if (!(await isBuilt(inspection, split, readArtifact(SPLIT))))
    problem(`The splits' code at ${split} isn't what this repository builds.`);
  await checkTies(inspection, split);
}
