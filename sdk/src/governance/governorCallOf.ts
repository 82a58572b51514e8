import { type Hex, keccak256, stringToHex } from "viem";
import type { Action } from "../actions/Action.ts";

/** What queueing, executing and cancelling a proposal ask for. */
export type ProposalParts = { readonly actions: readonly Action[]; readonly description: string };

/**
 * The arguments by which the governor knows a proposal: its actions, and the hash of its description.
 * @returns Targets, values, data and hash
 * @example
 * const args = governorCallOf(proposal);
 */
export function governorCallOf({ actions, description }: ProposalParts) {
  const hash: Hex = keccak256(stringToHex(description));
  return [
    actions.map(({ target }) => target),
    actions.map(({ value }) => value),
    actions.map(({ data }) => data),
    hash,
  ] as const;
}
