import { accessManagerAbi, governorAbi } from "@rizom/sdk";
import { isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { eventsOf } from "./eventsOf.ts";
import { type Inspection, whoIs } from "./Inspection.ts";

const ADMIN = 0n;
/** States of a proposal that may still be executed: pending, active, succeeded, queued. */
const ALIVE = new Set([0, 1, 4, 5]);

/** The block in which the key that deployed the network stopped being admin; null while it is. */
async function readHandOver(inspection: Inspection): Promise<bigint | null> {
  const call = { address: inspection.deployment.accessManager, abi: accessManagerAbi } as const;
  const [first] = await eventsOf(inspection, { ...call, names: ["RoleGranted"] });
  const revoked = await eventsOf(inspection, { ...call, names: ["RoleRevoked"] });
  const ended = revoked.filter(
    ({ args }) => args.roleId === ADMIN && first !== undefined && isAddressEqual(args.account, first.args.account),
  );
  return ended.at(-1)?.blockNumber ?? null;
}

/**
 * A proposal that succeeded stays executable for ever. One that was voted on while a key could still fill the houses as it
 * liked is a power that nobody sees.
 */
export async function checkProposals(inspection: Inspection): Promise<void> {
  const { client, deployment, block, problem } = inspection;
  const handOver = await readHandOver(inspection);
  if (handOver === null) return;
  const call = { address: deployment.governor, abi: governorAbi } as const;
  const made = await eventsOf(inspection, { ...call, names: ["ProposalCreated"] });
  for (const { args, blockNumber } of made) {
    if (blockNumber > handOver) continue;
    const look = { ...call, functionName: "state", args: [args.proposalId], blockNumber: block } as const;
    if (!ALIVE.has(await readContract(client, look))) continue;
    const proposer = await whoIs(inspection, args.proposer);
    problem(
      `Proposal ${args.proposalId} of ${proposer} was made while a key was admin, and can still be executed. See what it does, and let the guardian cancel it if it's not what the network wants.`,
    );
  }
}
