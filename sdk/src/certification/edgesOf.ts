import { atLeast, atMost } from "./bounds.ts";
import type { CertificationParameters } from "./CertificationParameters.ts";
import type { Counted } from "./countedOf.ts";
import { groupsOf } from "./groupsOf.ts";
import type { Key } from "./keys.ts";
import { FULL, W } from "./units.ts";

/** Along which one account's trust flows to another. */
export type Edge = {
  readonly attester: Key;
  readonly subject: Key;
  readonly attestations: readonly Counted[];
  /** Σ decay · strength. */
  readonly uncapped: bigint;
  /** The same, at most the pair's cap. */
  readonly edge: bigint;
};

/** What one attester passes on. */
export type Giving = { readonly edges: readonly Edge[]; readonly given: bigint };

/**
 * Edges by attester. Those that pass on nothing are among them, because their attestations are observations too.
 * @param counted By uid
 */
export function edgesOf(
  counted: readonly Counted[],
  { pairCap, spread }: Pick<CertificationParameters, "pairCap" | "spread">,
): Map<Key, Giving> {
  const cap = pairCap * W * FULL;
  const givings = new Map<Key, Giving>();
  for (const [attester, ofAttester] of groupsOf(counted, (each) => each.attester)) {
    const edges = [...groupsOf(ofAttester, (each) => each.subject)].map(([subject, attestations]): Edge => {
      const uncapped = attestations.reduce((sum, { decay, strength }) => sum + decay * strength, 0n);
      return { attester, subject, attestations, uncapped, edge: atMost(cap, uncapped) };
    });
    const total = edges.reduce((sum, { edge }) => sum + edge, 0n);
    givings.set(attester, { edges, given: atLeast(spread * W * FULL, total) });
  }
  return givings;
}
