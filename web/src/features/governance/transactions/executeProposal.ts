import { deploymentOf, executeRequest, type Proposal } from "@rizom/sdk";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { titleOf } from "../titleOf.ts";

/**
 * Carries out a proposal that has waited long enough; anybody may.
 *
 * @param sentences what each of its actions does, in words
 */
export function executeProposal(proposal: Proposal, sentences: readonly string[]): Action {
  const { governor } = deploymentOf(environment.chainId);
  return {
    label: "Execute it",
    describe: `“${titleOf(proposal)}” is carried out: the treasury does all of this at once, or nothing if one part fails. You get nothing for it and only pay the fee.`,
    changes: sentences.map((after, index) => ({ label: `Action ${index + 1}`, after })),
    steps: [{ kind: "transaction", label: "Execute it", request: executeRequest({ governor, ...proposal }) }],
    // It may have changed anything.
    invalidates: [keys.all],
    expectedEvents: ["ProposalExecuted"],
    done: { sentence: `“${titleOf(proposal)}” was carried out.` },
  };
}
