/** What decides whether an account may propose, as the governor looks at it: a second ago. */
export type ProposingFacts = {
  /** The active franchise that it owned; 0 for none. */
  readonly franchiseId: bigint;
  /** Its votes, 10^18 to one RZM. */
  readonly votes: bigint;
  /** Votes that allow to propose without a franchise. */
  readonly threshold: bigint;
};

/** Why an account may propose, or how many votes it lacks. */
export type ProposingRight =
  | { readonly may: true; readonly because: "franchise"; readonly franchiseId: bigint }
  | { readonly may: true; readonly because: "votes"; readonly votes: bigint; readonly threshold: bigint }
  | { readonly may: false; readonly votes: bigint; readonly threshold: bigint };

/**
 * Whether an account may propose: the governor's own rule.
 * @returns Why, or what is lacking
 * @example
 * const { may } = proposingRight({ franchiseId: 0n, votes, threshold });
 */
export function proposingRight({ franchiseId, votes, threshold }: ProposingFacts): ProposingRight {
  if (franchiseId !== 0n) return { may: true, because: "franchise", franchiseId };
  return votes >= threshold ? { may: true, because: "votes", votes, threshold } : { may: false, votes, threshold };
}
