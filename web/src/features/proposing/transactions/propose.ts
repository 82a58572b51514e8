import { type Action as Call, proposalIdOf, proposeRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";

type Order = {
  governor: Address;
  title: string;
  description: string;
  calls: readonly Call[];
  /** What each call does, in words. */
  sentences: readonly string[];
};

/** More lines than this say nothing to anybody. */
const SHOWN = 12;

/** Puts a proposal before both houses. */
export function propose({ governor, title, description, calls, sentences }: Order): Action {
  const rest = sentences.length - SHOWN;
  return {
    label: "Propose",
    describe: `You propose “${title}”. Both houses vote on it; if they pass it, the treasury does ${sentences.length === 1 ? "this" : "all of this"}:`,
    changes: [
      ...sentences.slice(0, SHOWN).map((after, index) => ({ label: `Action ${index + 1}`, after })),
      ...(rest > 0 ? [{ label: "And", after: `${rest} more` }] : []),
    ],
    steps: [
      { kind: "transaction", label: "Propose", request: proposeRequest({ governor, actions: calls, description }) },
    ],
    invalidates: [keys.governance],
    expectedEvents: ["ProposalCreated"],
    done: {
      sentence: `You proposed “${title}”.`,
      href: `/governance/${proposalIdOf({ actions: calls, description })}`,
      linkLabel: "See the proposal",
    },
  };
}
