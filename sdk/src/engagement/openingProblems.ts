import { type Address, isAddressEqual, zeroAddress, zeroHash } from "viem";
import {
  MAX_DUE_AHEAD,
  MAX_ENGAGEMENT_TEAM,
  MAX_OUTCOMES_AT_ONCE,
  MAX_REVIEW_WINDOW,
  MIN_REVIEW_WINDOW,
} from "./ENGAGEMENT_LIMITS.ts";
import type { NewEngagement } from "./openEngagementRequest.ts";

/** What is known of the sender, the franchise and the split when an engagement is opened. */
export type OpeningFacts = {
  readonly sender: Address;
  readonly isFranchiseActive: boolean;
  /** Whether the sender is facilitator or owner of the franchise. */
  readonly runsFranchise: boolean;
  /** To which franchise the split belongs; 0 or null for none. */
  readonly splitFranchise: bigint | null;
  /** Who has weight in the split now. */
  readonly splitMembers: readonly Address[];
  /** Seconds, by the chain's clock. */
  readonly now: bigint;
};

/** Something that the contract would refuse: the end of its error's name, and where it is. */
export type OpeningProblem =
  | { readonly reason: "FranchiseNotActive" | "NotOfFranchise"; readonly field: "franchiseId" }
  | { readonly reason: "ZeroAddress" | "ClientIsFacilitator"; readonly field: "client" }
  | { readonly reason: "SplitOfAnother"; readonly field: "split" }
  | { readonly reason: "ZeroDigest"; readonly field: "brief" }
  | { readonly reason: "ZeroAddress" | "ArbiterIsParty"; readonly field: "arbiter" }
  | { readonly reason: "ReviewWindow"; readonly field: "reviewWindow" }
  | { readonly reason: "PageSize"; readonly field: "team" | "outcomes" }
  /** `index`: the place in the list, from 0. `AmountTooLarge`: more than a call can carry. */
  | {
      readonly reason: "ZeroAmount" | "AmountTooLarge" | "ZeroDigest" | "DueNotAhead" | "DueTooFar";
      readonly field: "outcome";
      readonly index: number;
    }
  | { readonly reason: "NotInSplit" | "AlreadyOnTeam"; readonly field: "member"; readonly index: number };

const isAny = (account: Address, others: readonly Address[]) => others.some((other) => isAddressEqual(other, account));

function problemsOfParties(terms: NewEngagement, facts: OpeningFacts): OpeningProblem[] {
  const { franchiseId, client, arbiter, reviewWindow, brief } = terms;
  const { sender, isFranchiseActive, runsFranchise, splitFranchise } = facts;
  const problems: (OpeningProblem | false)[] = [
    !isFranchiseActive && { reason: "FranchiseNotActive", field: "franchiseId" },
    !runsFranchise && { reason: "NotOfFranchise", field: "franchiseId" },
    client === zeroAddress && { reason: "ZeroAddress", field: "client" },
    isAddressEqual(client, sender) && { reason: "ClientIsFacilitator", field: "client" },
    splitFranchise !== franchiseId && { reason: "SplitOfAnother", field: "split" },
    brief === zeroHash && { reason: "ZeroDigest", field: "brief" },
    arbiter === zeroAddress && { reason: "ZeroAddress", field: "arbiter" },
    isAny(arbiter, [client, sender]) && { reason: "ArbiterIsParty", field: "arbiter" },
    (reviewWindow < BigInt(MIN_REVIEW_WINDOW) || reviewWindow > BigInt(MAX_REVIEW_WINDOW)) && {
      ...({ reason: "ReviewWindow", field: "reviewWindow" } as const),
    },
  ];
  return problems.filter((problem) => problem !== false);
}

function problemsOfOutcomes({ outcomes }: NewEngagement, now: bigint): OpeningProblem[] {
  return outcomes.flatMap(({ amount, due, brief }, index) => {
    const at = { field: "outcome", index } as const;
    const problems: (OpeningProblem | false)[] = [
      amount <= 0n && { reason: "ZeroAmount", ...at },
      amount >= 2n ** 128n && { reason: "AmountTooLarge", ...at },
      brief === zeroHash && { reason: "ZeroDigest", ...at },
      due <= now && { reason: "DueNotAhead", ...at },
      due > now + BigInt(MAX_DUE_AHEAD) && { reason: "DueTooFar", ...at },
    ];
    return problems.filter((problem) => problem !== false);
  });
}

function problemsOfTeam({ team }: NewEngagement, splitMembers: readonly Address[]): OpeningProblem[] {
  return team.flatMap((account, index): OpeningProblem[] => {
    const at = { field: "member", index } as const;
    if (!isAny(account, splitMembers)) return [{ reason: "NotInSplit", ...at }];
    return isAny(account, team.slice(0, index)) ? [{ reason: "AlreadyOnTeam", ...at }] : [];
  });
}

/**
 * All that is wrong with an engagement before it's opened, in the order in which the contract looks.
 *
 * Whether the documents behind the digests are there isn't looked at, nor whether the asset is a token.
 * @returns Empty when the contract takes it, if it's sent now
 * @example
 * const [first] = openingProblems(terms, facts);
 */
export function openingProblems(terms: NewEngagement, facts: OpeningFacts): OpeningProblem[] {
  const { team, outcomes } = terms;
  const sizes: (OpeningProblem | false)[] = [
    team.length > MAX_ENGAGEMENT_TEAM && { reason: "PageSize", field: "team" },
    (outcomes.length === 0 || outcomes.length > MAX_OUTCOMES_AT_ONCE) && { reason: "PageSize", field: "outcomes" },
  ];
  return [
    ...problemsOfParties(terms, facts),
    ...sizes.filter((problem) => problem !== false),
    ...problemsOfOutcomes(terms, facts.now),
    ...problemsOfTeam(terms, facts.splitMembers),
  ];
}
