import { cancelRequest, deploymentOf, type Proposal } from "@rizom/sdk";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { titleOf } from "../titleOf.ts";

/** Cancels a proposal for good: its proposer before voting begins, the guardian until it's executed. */
export function cancelProposal(proposal: Proposal, as: "proposer" | "guardian"): Action {
  const { governor } = deploymentOf(environment.chainId);
  const why = as === "proposer" ? "You proposed it, and voting hasn’t begun." : "You are the guardian.";
  return {
    label: "Cancel the proposal",
    describe: `“${titleOf(proposal)}” ends here and never takes effect. ${why} It can’t be taken back; the same can be proposed again with another text.`,
    steps: [{ kind: "transaction", label: "Cancel the proposal", request: cancelRequest({ governor, ...proposal }) }],
    invalidates: [keys.governance],
    expectedEvents: ["ProposalCanceled"],
    done: { sentence: `“${titleOf(proposal)}” is cancelled.` },
  };
}
