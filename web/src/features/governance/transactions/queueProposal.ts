import { deploymentOf, type Proposal, queueRequest } from "@rizom/sdk";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { titleOf } from "../titleOf.ts";

/**
 * Puts a proposal that passed into the timelock; anybody may.
 *
 * @param wait how long it waits there, in words
 */
export function queueProposal(proposal: Proposal, wait: string): Action {
  const { governor } = deploymentOf(environment.chainId);
  return {
    label: "Queue it",
    describe: `“${titleOf(proposal)}” begins to wait. In ${wait} anybody can execute it. You get nothing for it and only pay the fee.`,
    steps: [{ kind: "transaction", label: "Queue it", request: queueRequest({ governor, ...proposal }) }],
    invalidates: [keys.governance],
    expectedEvents: ["ProposalQueued"],
    done: { sentence: `It’s queued. In ${wait} anybody can execute it.` },
  };
}
