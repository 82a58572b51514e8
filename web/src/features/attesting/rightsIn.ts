import {
  type Attestation,
  type AttestingRight,
  attestingRights,
  type Engagement,
  type OutcomeRights,
  participationsOf,
} from "@rizom/sdk";
import type { Address } from "viem";
import type { Colleague } from "./colleagues.ts";

/** Whether somebody can say something, or why not. */
export type AttestingStanding = "visitor" | "nothingAccepted" | "notParticipant" | "alone" | "allSaid" | "may";

export type Rights = {
  readonly standing: AttestingStanding;
  /** Outcomes in which the reader took part. */
  readonly outcomes: readonly number[];
  readonly colleagues: readonly Colleague[];
};

/** About whose work in an engagement somebody can say something, and what they said already: person by person. */
export function rightsIn(
  engagement: Engagement,
  attestations: readonly Attestation[],
  account: Address | undefined,
): Rights {
  const participations = participationsOf(engagement);
  const question = { account: account ?? null, engagement, participations, attestations };
  const all = attestingRights(question).filter(({ hindrance }) => hindrance !== "notAccepted");
  const took = all.filter(({ hindrance }) => hindrance === null || hindrance === "alone");
  const colleagues = colleaguesIn(took);
  const outcomes = took.map(({ outcome }) => outcome);
  return { standing: standingOf(all, outcomes, colleagues), outcomes, colleagues };
}

function standingOf(
  all: readonly OutcomeRights[],
  outcomes: readonly number[],
  colleagues: readonly Colleague[],
): AttestingStanding {
  if (all.length === 0) return "nothingAccepted";
  if (all.every(({ hindrance }) => hindrance === "noAccount")) return "visitor";
  if (outcomes.length === 0) return "notParticipant";
  if (colleagues.length === 0) return "alone";
  return colleagues.some(({ open }) => open.length > 0) ? "may" : "allSaid";
}

/** The same people, who may have taken part in several outcomes, each once. */
function colleaguesIn(took: readonly OutcomeRights[]): Colleague[] {
  const found = took.flatMap(({ outcome, rights }) => rights.map((right) => ({ ...right, outcome })));
  return [...new Set(found.map(({ subject }) => subject))].map((account) => {
    const theirs = found.filter(({ subject }) => subject === account);
    return {
      account,
      roles: [...new Set(theirs.map(({ role }) => role))],
      open: theirs.filter(({ state }) => state !== "done").map(({ outcome }) => outcome),
      done: theirs.flatMap((right) => doneIn(right)),
    };
  });
}

const doneIn = ({ state, attestation }: AttestingRight) => (state === "done" && attestation ? [attestation] : []);
