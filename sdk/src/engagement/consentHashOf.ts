import { encodeAbiParameters, getAbiItem, type Hex, keccak256, toFunctionSelector } from "viem";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { OUTCOME_STATES } from "./ENGAGEMENT_LIMITS.ts";
import type { Engagement, Outcome } from "./Engagement.ts";
import type { AmendmentTerms } from "./EngagementRecord.ts";
import { toAmendmentTuple } from "./toAmendmentTuple.ts";

/** What a consent is about: an amendment, or how an outcome is divided; an `EngagementConsent` is one of these. */
export type ConsentTo = {
  readonly amendment?: AmendmentTerms | null;
  /** Its number. */
  readonly outcome?: number | null;
  /** Basis points to the split, 0 to cancel it. */
  readonly teamShare?: number | null;
};

/** As much of an engagement as a consent depends on. */
export type ConsentState = Pick<Engagement, "arbiter" | "reviewWindow"> & {
  readonly outcomes: readonly Pick<Outcome, "number" | "state" | "amount" | "due" | "until" | "endedAt">[];
};

const amend = getAbiItem({ abi: engagementsAbi, name: "amend" });
const settle = getAbiItem({ abi: engagementsAbi, name: "settle" });
const [OUTCOME] = getAbiItem({ abi: engagementsAbi, name: "outcome" }).outputs;
const [, AMENDMENT] = amend.inputs;

const FOR_AMENDMENT = [
  { type: "bytes4" },
  AMENDMENT,
  { type: "address" },
  { type: "uint32" },
  { type: "uint16" },
  { ...OUTCOME, type: "tuple[]" },
] as const;
const FOR_DIVISION = [{ type: "bytes4" }, { type: "uint256" }, { type: "uint16" }, OUTCOME] as const;

const toTuple = ({ state, amount, due, until, endedAt }: ConsentState["outcomes"][number]) => ({
  state: OUTCOME_STATES.indexOf(state) + 1,
  amount,
  due: Number(due),
  until: Number(until ?? 0n),
  endedAt: endedAt ?? 0,
});

/**
 * The hash that a party's consent to something has in the engagement's present state, as the contract reckons it: a consent
 * counts while `consentOf` says the same.
 * @returns Null when it's about an outcome that the engagement doesn't have
 * @example
 * const counts = consentHashOf(engagement, { outcome: 2, teamShare: 5_000 }) === hash;
 */
export function consentHashOf(engagement: ConsentState, to: ConsentTo): Hex | null {
  const present = (number: number) => engagement.outcomes.find((outcome) => outcome.number === number);
  if (to.amendment) {
    const changed = to.amendment.changes.map(({ outcome }) => present(outcome));
    const known = changed.flatMap((outcome) => outcome ?? []);
    if (known.length !== changed.length) return null;
    const { arbiter, reviewWindow, outcomes } = engagement;
    const terms = [arbiter, Number(reviewWindow), outcomes.length] as const;
    const selector = toFunctionSelector(amend);
    const call = [selector, toAmendmentTuple(to.amendment), ...terms, known.map(toTuple)] as const;
    return keccak256(encodeAbiParameters(FOR_AMENDMENT, call));
  }
  const outcome = present(to.outcome ?? 0);
  if (!outcome) return null;
  const call = [toFunctionSelector(settle), BigInt(outcome.number), to.teamShare ?? 0, toTuple(outcome)] as const;
  return keccak256(encodeAbiParameters(FOR_DIVISION, call));
}
