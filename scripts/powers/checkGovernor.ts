import { formatAmount, governorAbi } from "@rizom/sdk";
import { zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { momentOf } from "../command/readMoment.ts";
import { durationOf, type Inspection, whoIs } from "./Inspection.ts";

async function tellSettings({ client, deployment, block, fact }: Inspection): Promise<void> {
  const call = { address: deployment.governor, abi: governorAbi, blockNumber: block } as const;
  const [delay, period, threshold, equity, franchises] = await Promise.all([
    readContract(client, { ...call, functionName: "votingDelay" }),
    readContract(client, { ...call, functionName: "votingPeriod" }),
    readContract(client, { ...call, functionName: "proposalThreshold" }),
    readContract(client, { ...call, functionName: "quorumNumerator" }),
    readContract(client, { ...call, functionName: "franchiseQuorumNumerator" }),
  ]);
  fact("Governor, time", `votes begin after ${durationOf(delay)} and last ${durationOf(period)}`);
  fact("Governor, proposals", `by an owner of a franchise, or with ${formatAmount(threshold, 18)} votes`);
  fact("Governor, quorum", `${equity} % of equity and ${franchises} % of the franchises`);
}

/**
 * Checks the governor.
 * @returns What its guardian may do, in a sentence: a power to stop, not to act
 */
export async function checkGovernor(inspection: Inspection): Promise<string> {
  await tellSettings(inspection);
  const { client, deployment, block } = inspection;
  const call = { address: deployment.governor, abi: governorAbi, blockNumber: block } as const;
  const [account, until] = await readContract(client, { ...call, functionName: "guardian" });
  if (account === zeroAddress) return "Nobody may stop a proposal.";
  const guardian = await whoIs(inspection, account);
  return `Guardian: ${guardian} may stop a proposal until ${momentOf(until)}, and do nothing else.`;
}
