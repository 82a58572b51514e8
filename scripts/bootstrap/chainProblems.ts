import { governorAbi, timelockControllerAbi } from "@rizom/sdk";
import { isAddressEqual, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import type { Founding, GovernorFounding } from "../founding/Founding.ts";
import type { Problem, Tell } from "../founding/Problem.ts";
import { contractKeys, nameOf } from "../powers/Inspection.ts";
import type { Network } from "./Network.ts";
import { ratesOf } from "./ratesOf.ts";

/** With which settings the network was deployed. */
export async function readGovernor({
  client,
  deployment,
}: Pick<Network, "client" | "deployment">): Promise<GovernorFounding> {
  const call = { address: deployment.governor, abi: governorAbi } as const;
  const timelock = { address: deployment.treasury, abi: timelockControllerAbi } as const;
  const [
    treasuryDelay,
    votingDelay,
    votingPeriod,
    lateQuorumExtension,
    proposalThreshold,
    equityQuorum,
    franchiseQuorum,
    guardian,
  ] = await Promise.all([
    readContract(client, { ...timelock, functionName: "getMinDelay" }),
    readContract(client, { ...call, functionName: "votingDelay" }),
    readContract(client, { ...call, functionName: "votingPeriod" }),
    readContract(client, { ...call, functionName: "lateQuorumVoteExtension" }),
    readContract(client, { ...call, functionName: "proposalThreshold" }),
    readContract(client, { ...call, functionName: "quorumNumerator" }),
    readContract(client, { ...call, functionName: "franchiseQuorumNumerator" }),
    readContract(client, { ...call, functionName: "guardian" }),
  ]);
  return {
    treasuryDelay,
    votingDelay,
    votingPeriod,
    lateQuorumExtension: BigInt(lateQuorumExtension),
    proposalThreshold,
    equityQuorum,
    franchiseQuorum,
    guardian: guardian[0],
    guardianUntil: BigInt(guardian[1]),
  };
}

/** Settings can only be changed by proposal once the governor is there. */
async function checkSettings(network: Network, { governor }: Founding, tell: Tell): Promise<void> {
  const found = await readGovernor(network);
  const { guardian, ...wanted } = governor;
  // The contract names none when a mandate is over; what it was is in `guardianUntil` then.
  if (found.guardian !== zeroAddress && !isAddressEqual(found.guardian, guardian)) {
    tell(
      "governor.guardian.account",
      `The founding file names ${guardian}, and the network was deployed with ${found.guardian}. Deploy with this file, or write what was deployed.`,
    );
  }
  for (const [name, value] of Object.entries(wanted)) {
    const deployed = found[name as keyof typeof wanted]; // The keys of `wanted`.
    if (deployed === value) continue;
    tell(
      `governor.${name}`,
      `The founding file gives ${value}, and the network was deployed with ${deployed}. Deploy with this file, or write what was deployed.`,
    );
  }
}

/** Equity and franchises belong to people: a contract of the network could never use them. */
function checkAccounts({ deployment }: Network, { franchises, grants }: Founding, tell: Tell): void {
  const named = [
    ...franchises.flatMap(({ owners }, index) =>
      owners.map((account, place) => ({ account, where: `franchises[${index}].owners[${place}]` })),
    ),
    ...grants.map(({ account }, index) => ({ account, where: `grants[${index}].account` })),
  ];
  for (const { account, where } of named) {
    const key = contractKeys.find((each) => isAddressEqual(deployment[each], account));
    if (key !== undefined) tell(where, `${account} is ${nameOf(key)}, which could do nothing with it.`);
  }
}

/** What is wrong with a founding on this chain. */
export async function chainProblems(network: Network, founding: Founding): Promise<Problem[]> {
  const problems: Problem[] = [];
  const tell: Tell = (where, sentence) => void problems.push({ where, sentence });
  await checkSettings(network, founding, tell);
  checkAccounts(network, founding, tell);
  await ratesOf(network.client, founding, tell);
  return problems;
}
