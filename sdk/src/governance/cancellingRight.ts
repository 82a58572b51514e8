import { type Address, isAddressEqual } from "viem";
import type { ProposalState } from "./Proposal.ts";

/** What decides whether an account may cancel a proposal. */
export type CancellingFacts = {
  /** Null for a visitor without a wallet. */
  readonly account: Address | null;
  readonly proposer: Address;
  readonly state: ProposalState;
  /** Whose mandate runs; null for nobody. */
  readonly guardian: Address | null;
};

/** As what an account may cancel a proposal, or why it can't. */
export type CancellingRight =
  | { readonly may: true; readonly as: "proposer" | "guardian" }
  /** `begun`: its proposer could until voting began. `over`: nobody can any more. */
  | { readonly may: false; readonly because: "noWallet" | "stranger" | "begun" | "over" };

/**
 * Whether an account may cancel a proposal: the proposer while it's pending, the guardian until it's executed.
 * @returns As what, or why not
 * @example
 * const { may } = cancellingRight({ account, proposer, state, guardian });
 */
export function cancellingRight({ account, proposer, state, guardian }: CancellingFacts): CancellingRight {
  if (account === null) return { may: false, because: "noWallet" };
  const isGuardian = guardian !== null && isAddressEqual(account, guardian);
  const isProposer = isAddressEqual(account, proposer);
  if (state === "executed" || state === "canceled") return { may: false, because: "over" };
  if (isProposer && state === "pending") return { may: true, as: "proposer" };
  if (isGuardian) return { may: true, as: "guardian" };
  return { may: false, because: isProposer ? "begun" : "stranger" };
}
