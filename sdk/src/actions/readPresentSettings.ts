import type { Client } from "viem";
import { readContract } from "viem/actions";
import type { Deployment } from "../deployments/Deployment.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { timelockControllerAbi } from "../generated/timelockControllerAbi.ts";
import type { PresentSettings } from "./ActionContext.ts";

/**
 * What the network's rules are now, as the chain has them.
 * @returns Every setting that a proposal can change
 * @example
 * const { votingPeriod } = await readPresentSettings(client, deployment);
 */
export async function readPresentSettings(
  client: Client,
  { governor, treasury }: Pick<Deployment, "governor" | "treasury">,
): Promise<Required<PresentSettings>> {
  const ask = { address: governor, abi: governorAbi } as const;
  const [votingDelay, votingPeriod, extension, proposalThreshold, equityQuorum, franchiseQuorum, timelockDelay] =
    await Promise.all([
      readContract(client, { ...ask, functionName: "votingDelay" }),
      readContract(client, { ...ask, functionName: "votingPeriod" }),
      readContract(client, { ...ask, functionName: "lateQuorumVoteExtension" }),
      readContract(client, { ...ask, functionName: "proposalThreshold" }),
      readContract(client, { ...ask, functionName: "quorumNumerator" }),
      readContract(client, { ...ask, functionName: "franchiseQuorumNumerator" }),
      readContract(client, { address: treasury, abi: timelockControllerAbi, functionName: "getMinDelay" }),
    ]);
  const lateQuorumExtension = BigInt(extension);
  return {
    ...{ votingDelay, votingPeriod, lateQuorumExtension, timelockDelay },
    ...{ proposalThreshold, equityQuorum, franchiseQuorum },
  };
}
