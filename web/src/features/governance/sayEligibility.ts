import type { Eligibility, VotingFacts, Weight } from "@rizom/sdk";
import { sayEquity } from "../equity/sayEquity.ts";
import { sayAccount } from "../wording/sayAccount.ts";

type NameOf = (franchiseId: bigint) => string;

/** With what an account votes: "you had 500 RZM of votes and owned Tideline when voting began". */
function sayWeight({ houses, votes, franchiseId }: Weight, nameOf: NameOf): string {
  const equity = `had ${sayEquity(votes)} of votes`;
  const franchise = franchiseId === null ? "" : `owned ${nameOf(franchiseId)}`;
  const both = houses === "equity" ? equity : houses === "franchise" ? franchise : `${equity} and ${franchise}`;
  return `you ${both} when voting began`;
}

/** The same of votes that are still to begin. */
function sayWeightNow({ houses, votes, franchiseId }: Weight, nameOf: NameOf): string {
  const equity = `have ${sayEquity(votes)} of votes`;
  const franchise = franchiseId === null ? "" : `own ${nameOf(franchiseId)}`;
  return `you ${houses === "equity" ? equity : houses === "franchise" ? franchise : `${equity} and ${franchise}`}`;
}

const LATER = "What counts is the moment when voting began. For later proposals you can vote.";

/** Why somebody can vote, or why not and what would change that. */
export function sayEligibility(eligibility: Eligibility, facts: VotingFacts | null, nameOf: NameOf): string {
  if (eligibility.may) return `You can vote because ${sayWeight(eligibility.weight, nameOf)}.`;
  switch (eligibility.because) {
    case "noWallet":
      return "Connect a wallet to see whether you can vote; reading needs none.";
    case "canceled":
      return "You cannot vote because it was cancelled.";
    case "ended":
      return "You cannot vote because voting has ended.";
    case "notBegun":
      return eligibility.weight === null
        ? "Voting hasn’t begun. With this account you couldn’t vote: it has no votes and owns no active franchise. What it has when voting begins decides."
        : `Voting hasn’t begun. You can vote then because ${sayWeightNow(eligibility.weight, nameOf)}, if that’s still so when it begins.`;
    case "voted":
      return "You have voted. A ballot can’t be changed.";
    case "lateVotes":
      return `You cannot vote because your ${sayEquity(facts?.votesNow ?? 0n)} of votes came after voting began. ${LATER}`;
    case "lateFranchise":
      return `You cannot vote because ${facts?.franchiseNow == null ? "your franchise" : nameOf(facts.franchiseNow)} didn’t count for you when voting began: you joined later, or it was suspended. What counts is that moment.`;
    case "delegated":
      return `You cannot vote because your ${sayEquity(facts?.balance ?? 0n)} vote through ${facts?.delegate ? sayAccount(facts.delegate) : "somebody else"}. You can change that for later proposals.`;
    case "undelegated":
      return `You cannot vote because your ${sayEquity(facts?.balance ?? 0n)} weren’t delegated when voting began. Delegate them to yourself to vote on later proposals.`;
    case "stranger":
      return "You cannot vote because this account had no votes and owned no active franchise when voting began.";
  }
}
