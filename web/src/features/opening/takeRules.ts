import {
  MAX_ENGAGEMENT_TEAM,
  MAX_OUTCOMES_AT_ONCE,
  type NewEngagement,
  type OpeningProblem,
  openingProblems,
} from "@rizom/sdk";
import { type Address, zeroAddress, zeroHash } from "viem";
import type { FormReader } from "../proposing/readForm.ts";
import type { OpeningFacts } from "./readOpening.ts";

/** What is known of an engagement while it's written; null for what isn't. */
type Known = {
  readonly client: Address | null;
  readonly arbiter: Address | null;
  readonly reviewWindow: bigint | null;
  readonly team: readonly Address[];
  readonly outcomeCount: number;
};

/** Stands for whoever isn't connected: nobody has the key of it. */
const NOBODY: Address = "0x000000000000000000000000000000000000dEaD";
const USUAL_WINDOW = 7n * 86_400n;

type Place = { readonly field: "client" | "arbiter" | "review" | "team" | "outcomes"; readonly sentence: string };

/** Where a rule that is broken is said, and how. Who may open at all is said beside the button, amounts and dates in their outcomes. */
function placeOf({ field, reason }: OpeningProblem, { client, arbiter, outcomeCount }: Known): Place | null {
  if (field === "client" && reason === "ClientIsFacilitator" && client !== null) {
    return { field, sentence: "This is you. The client is somebody else: nobody accepts their own work." };
  }
  if (field === "arbiter" && reason === "ArbiterIsParty" && arbiter !== null) {
    const who = client !== null && arbiter.toLowerCase() === client.toLowerCase() ? "the client" : "you";
    return { field, sentence: `This is ${who}. Name somebody who takes no part, or leave it empty.` };
  }
  if (field === "reviewWindow") return { field: "review", sentence: "Give the client from 1 to 90 days." };
  if (field === "team") {
    const sentence = `At most ${MAX_ENGAGEMENT_TEAM} people are on the team of an engagement. Leave some out.`;
    return { field, sentence };
  }
  if (field !== "outcomes") return null;
  return outcomeCount === 0
    ? { field, sentence: "Add an outcome: a client pays for what is achieved." }
    : { field, sentence: `At most ${MAX_OUTCOMES_AT_ONCE} outcomes are opened at once. Others can be added later.` };
}

/** Notes which rules of the contract an engagement would break as far as it's written. */
export function takeRules(form: FormReader, known: Known, { account, franchiseId, members, now }: OpeningFacts): void {
  const outcome = { amount: 1n, due: now + 1n, brief: zeroHash };
  const terms: NewEngagement = {
    ...{ franchiseId, split: zeroAddress, asset: zeroAddress, brief: zeroHash, team: known.team },
    client: known.client ?? zeroAddress,
    arbiter: known.arbiter ?? zeroAddress,
    reviewWindow: known.reviewWindow ?? USUAL_WINDOW,
    outcomes: Array.from({ length: known.outcomeCount }, () => outcome),
  };
  const problems = openingProblems(terms, {
    ...{ sender: account ?? NOBODY, isFranchiseActive: true, runsFranchise: true, splitFranchise: franchiseId },
    ...{ splitMembers: members.map((member) => member.account), now },
  });
  for (const problem of problems) {
    const place = placeOf(problem, known);
    if (place) form.wrong[place.field] ??= place.sentence;
  }
}
